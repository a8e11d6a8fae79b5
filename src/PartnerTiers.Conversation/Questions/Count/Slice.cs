using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Count;

/// <summary>A row or a column of figures.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Partners">Those in it; null: all that are meant.</param>
/// <param name="Days">The days that it is of; null: those of the question.</param>
internal sealed record Slice(Phrase Name, IReadOnlySet<PartnerFacts>? Partners, DaySpan? Days)
{
    /// <summary>All of a split.</summary>
    public static IReadOnlyList<Slice> By(Speech speech, Grouping grouping, IReadOnlyList<PartnerFacts> partners, DaySpan? days) => grouping.IsOfTime()
        ? [.. TimeSlices.Of(grouping, days!.Value, speech).Select(span => new Slice(SpanWords.Of(speech, span), null, span))]
        : [.. Grouped.Few(speech, Grouped.By(speech, grouping, partners)).Select(static group => new Slice(group.Name, group.Partners.ToHashSet(), null))];
}
