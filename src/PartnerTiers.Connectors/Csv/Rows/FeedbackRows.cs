using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>Rows of <c>feedback.csv</c>.</summary>
internal sealed class FeedbackRows(PartnerIndex partners) : IRowReader<Feedback>
{
    private readonly Choices<FeedbackKind> kinds = new();

    private enum Column
    {
        PartnerId, Kind, On, Score, Customer, DealId,
    }

    public Feedback? Read(Row row)
    {
        var (partnerId, number) = partners.Resolve(row, (int)Column.PartnerId);
        if (number < 0)
        {
            return null;
        }

        var kind = row.Choice((int)Column.Kind, kinds);
        return new Feedback(
            partnerId,
            kind,
            row.RequiredDate((int)Column.On),
            Score(row, kind),
            row.Optional((int)Column.Customer),
            row.Optional((int)Column.DealId));
    }

    public string? PartnerOf(Row row) => row.Fault is null ? null : partners.Known(row, (int)Column.PartnerId);

    private static decimal? Score(Row row, FeedbackKind kind)
    {
        // An escalation counts by being there. A number beside it means nothing, and leaving the row out for it would flatter the partner.
        if (kind == FeedbackKind.Escalation)
        {
            return null;
        }

        var score = row.Number((int)Column.Score);
        if (kind == FeedbackKind.Csat && score is null or < 1 or > 5)
        {
            row.Refuse((int)Column.Score, "The score of a csat is a number from 1 to 5.");
        }
        else if (kind == FeedbackKind.Renewal && score is not (0 or 1))
        {
            row.Refuse((int)Column.Score, "The score of a renewal is 1 (kept) or 0 (lost).");
        }

        return score;
    }
}
