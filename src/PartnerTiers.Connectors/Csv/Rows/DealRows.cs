using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>Rows of <c>deals.csv</c>.</summary>
internal sealed class DealRows(PartnerIndex partners) : IRowReader<Deal>
{
    private readonly Choices<Contribution> contributions = new();
    private readonly Choices<DealStage> stages = new();
    private readonly DealListBuilder good = new();
    private readonly PlaceIndex places = new();
    private readonly List<int> lines = [];
    private readonly Dictionary<int, List<Contribution>> furtherRoles = [];

    private enum Column
    {
        Id, PartnerId, Name, Customer, Contribution, Share, Amount, Currency, Stage, RegisteredOn, AnsweredOn, ClosedOn, Owner, NextStep, NextStepDue,
    }

    public Deal? Read(Row row)
    {
        var (partnerId, number) = partners.Resolve(row, (int)Column.PartnerId);
        if (number < 0)
        {
            return null;
        }

        var deal = new Deal(
            row.Required((int)Column.Id),
            partnerId,
            row.Choice((int)Column.Contribution, contributions),
            row.Currency((int)Column.Currency),
            row.Choice((int)Column.Stage, stages),
            row.Number((int)Column.Amount),
            Share(row),
            row.Optional((int)Column.Name),
            row.Optional((int)Column.Customer),
            row.Date((int)Column.RegisteredOn),
            row.Date((int)Column.AnsweredOn),
            row.Date((int)Column.ClosedOn),
            row.Optional((int)Column.Owner),
            row.Optional((int)Column.NextStep),
            row.Date((int)Column.NextStepDue));
        if (row.Fault is null)
        {
            RefuseIfRepeated(row, deal, HashCode.Combine(deal.Id.GetHashCode(StringComparison.Ordinal), number));
        }

        return deal;
    }

    /// <summary>Takes a good row's deal.</summary>
    public void Take(Deal deal) => good.Add(deal);

    /// <summary>The deals that were taken. One whose later rows were refused has the strongest of its roles; the others are only named.</summary>
    public DealList ToList()
    {
        var taken = good.ToList();
        if (furtherRoles.Count == 0)
        {
            return taken;
        }

        var joined = new DealListBuilder();
        for (var position = 0; position < taken.Length; position++)
        {
            joined.Add(furtherRoles.TryGetValue(position, out var further) ? Joined(taken[position], further) : taken[position]);
        }

        return joined.ToList();
    }

    public string? PartnerOf(Row row) => row.Fault is null ? null : partners.Known(row, (int)Column.PartnerId);

    private static decimal Share(Row row)
    {
        var share = row.Number((int)Column.Share) ?? 1m;
        if (share is < 0 or > 1)
        {
            row.Refuse((int)Column.Share, "A share is a number from 0 to 1, for example 0.5; empty means 1.");
        }

        return share;
    }

    private static Deal Joined(Deal deal, List<Contribution> further)
    {
        var roles = further.Append(deal.Contribution).Distinct().Order().ToArray();
        return deal with { Contribution = roles[0], AlsoAs = [.. roles[1..]] };
    }

    private void RefuseIfRepeated(Row row, Deal deal, int hash)
    {
        // Every row that gets here without an earlier one is good, and taken next.
        var position = places.Find(hash, place => good[place] is var earlier && earlier.Id == deal.Id && earlier.PartnerId == deal.PartnerId);
        if (position < 0)
        {
            places.Add(hash);
            lines.Add(row.Line);
            return;
        }

        row.Refuse((int)Column.Id, $"Line {lines[position]} has this deal for the same partner already; give each partner of a deal one row, with its strongest contribution.");
        if (!furtherRoles.TryGetValue(position, out var roles))
        {
            furtherRoles[position] = roles = [];
        }

        roles.Add(deal.Contribution);
    }
}
