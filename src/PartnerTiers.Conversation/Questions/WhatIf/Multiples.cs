using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.WhatIf;

/// <summary>"Twice the revenue": so much more than there is today, of the kind that the criterion counts.</summary>
internal static class Multiples
{
    /// <summary>The change itself, or what a multiple comes to; null: nothing can be multiplied, for there is no data, or what the criterion measures can't be supposed so.</summary>
    public static Change? Of(Change change, Standing today)
    {
        if (change.Kind != ChangeKind.Times)
        {
            return change;
        }

        if (change is not { What: { } id, Each: { } factor } || today.Of(id) is not { Value: { } value } result)
        {
            return null;
        }

        var more = value * (factor - 1m);
        return result.Criterion.OnlyPart?.Measure.Measure switch
        {
            "revenue" => new Change(ChangeKind.Revenue, more),
            "deals_won" when more >= 1m => new Change(ChangeKind.Deals, decimal.Truncate(more)),
            "certified_people" when Math.Abs(more) >= 1m => new Change(ChangeKind.People, decimal.Truncate(more)),
            "metric" => new Change(ChangeKind.Figure, 1m, id, value * factor),
            _ => null,
        };
    }

    /// <summary>Whether a criterion of this measure can come so many times.</summary>
    public static bool Are(string? measure, decimal factor) => measure is "revenue" or "certified_people" or "metric" || (measure == "deals_won" && factor > 1m);
}
