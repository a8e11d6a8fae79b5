using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>Rows of <c>deals.csv</c>.</summary>
internal sealed class DealRows(PartnerIndex partners) : IRowReader<Deal>
{
    private readonly Choices<Contribution> contributions = new();
    private readonly Choices<DealStage> stages = new();
    private readonly Dictionary<DealKey, (int Line, int Position)> first = [];
    private readonly Dictionary<int, List<Contribution>> furtherRoles = [];
    private int good;

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
            RefuseIfRepeated(row, new DealKey(deal.Id, number), deal.Contribution);
        }

        return deal;
    }

    /// <summary>Gives a deal whose later rows were refused the strongest of its roles; the others are only named.</summary>
    public void JoinRoles(List<Deal> deals)
    {
        foreach (var (position, further) in furtherRoles)
        {
            var deal = deals[position];
            var roles = further.Append(deal.Contribution).Distinct().Order().ToArray();
            deals[position] = deal with { Contribution = roles[0], AlsoAs = [.. roles[1..]] };
        }
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

    private void RefuseIfRepeated(Row row, DealKey key, Contribution role)
    {
        if (first.TryAdd(key, (row.Line, good)))
        {
            good++;
            return;
        }

        var (line, position) = first[key];
        row.Refuse((int)Column.Id, $"Line {line} has this deal for the same partner already; give each partner of a deal one row, with its strongest contribution.");
        if (!furtherRoles.TryGetValue(position, out var roles))
        {
            furtherRoles[position] = roles = [];
        }

        roles.Add(role);
    }

    private readonly record struct DealKey(string Id, int Partner)
    {
        public override int GetHashCode() => HashCode.Combine(Id.GetHashCode(StringComparison.Ordinal), Partner);
    }
}
