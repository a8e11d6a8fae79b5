using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Receipt;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Senses;

namespace PartnerTiers.Conversation.Understanding.FollowUps;

/// <summary>Full questions that lean on the one before: "which of them are at risk", "what does one need for that", "cheapest way?" after what Acme needs for Select.</summary>
internal static class BackReferences
{
    /// <summary>The concept of "of them": those that were listed.</summary>
    public const string OfThem = "ofthem";

    /// <summary>The concept of "for that": the tier that was spoken of.</summary>
    public const string ForThat = "forthat";

    // As much as what ties a sentence to the one before.
    private const double Tied = 0.5;

    /// <summary>Whether a sentence leans on the one before.</summary>
    public static bool AreIn(Sense sense) => sense.Concepts.Contains(OfThem) || sense.Concepts.Contains(ForThat);

    /// <summary>Whether <paramref name="concept"/> does nothing but lean.</summary>
    public static bool Is(string concept) => concept is OfThem or ForThat;

    /// <summary>The reading with what it leans on; null: that has none of it.</summary>
    public static Bound? Resolved(Bound bound, Sense sense, ThreadContext before, QuestionMaker maker)
    {
        if (before.Last is not { } last)
        {
            return null;
        }

        var (values, old) = (new Dictionary<string, object>(bound.Values, StringComparer.OrdinalIgnoreCase), QuestionChange.ValuesOf(last));
        if (sense.Concepts.Contains(OfThem))
        {
            if (old.GetValueOrDefault("filter") is not Filter filter || values.GetValueOrDefault("filter") is not Filter said)
            {
                return null;
            }

            values["filter"] = FilterChange.Merged(filter, said.Terms);

            // "How many of those are in APAC", of deals or of whom is near: the same question, which has its number.
            if (bound.Phrase.Kind is "find" or "count" && !values.ContainsKey("criterion") && maker.KindOf(last) is { } kind and not ("find" or "count"))
            {
                return !maker.Takes(kind, "filter") ? null
                    : bound with { Phrase = bound.Phrase with { Kind = kind }, Values = new Dictionary<string, object>(old, StringComparer.OrdinalIgnoreCase) { ["filter"] = values["filter"] }, Cost = bound.Cost - Tied };
            }
        }

        if (sense.Concepts.Contains(ForThat))
        {
            if (!maker.Takes(bound.Phrase.Kind, "tier") || values.ContainsKey("tier"))
            {
                return null;
            }

            if (old.GetValueOrDefault("tier") is string tier)
            {
                values["tier"] = tier;
            }
            else if (!values.ContainsKey("partner"))
            {
                // "Cheapest way there", where no tier was named, is the way to the next one.
                return null;
            }
        }

        return bound with { Values = values, Cost = bound.Cost - Tied };
    }

    /// <summary>"Cheapest way?", "what would they gain": about the partner in mind, and the tier that was in question for it.</summary>
    public static Bound WithTierInMind(Bound bound, Sense sense, ThreadContext? before)
    {
        if (before?.Last is not { } last || (sense.Names.Count > 0 && !sense.IsPlaceNamed) || sense.Terms.Count > 0 || bound.Phrase.Kind is not ("need" or "path" or "benefits")
            || bound.Values.ContainsKey("tier") || !(bound.Values.ContainsKey("partner") || IsOfThatTier(bound, sense, before)) || QuestionChange.ValuesOf(last).GetValueOrDefault("tier") is not string tier)
        {
            return bound;
        }

        return bound with { Values = new Dictionary<string, object>(bound.Values, StringComparer.OrdinalIgnoreCase) { ["tier"] = tier } };
    }

    /// <summary>"And those without an owner?" after Marc's deals without a next step: what goes on with the same kind of question goes on about the same partners.</summary>
    public static Bound WithFilterInMind(Bound bound, Sense sense, ThreadContext? before, QuestionMaker maker) =>
        before?.Last is { } last && sense.ContinuesBefore && sense.Names.Count == 0 && bound.Phrase.Kind is not ("find" or "count") && bound.Values.GetValueOrDefault("filter") is Filter { Terms.IsEmpty: true } && !bound.Values.ContainsKey("partner")
        && maker.KindOf(last) == bound.Phrase.Kind && QuestionChange.ValuesOf(last).GetValueOrDefault("filter") is Filter { Terms.IsEmpty: false } filter
            ? bound with { Values = new Dictionary<string, object>(bound.Values, StringComparer.OrdinalIgnoreCase) { ["filter"] = filter }, Cost = bound.Cost - Tied }
            : bound;

    /// <summary>"And what doesn't count?" after what counts for Acme's revenue: still of that.</summary>
    public static Bound WithCriterionInMind(Bound bound, Sense sense, ThreadContext? before) =>
        before?.Last is ReceiptQuestion { Criterion: { } criterion } && bound.Phrase.Kind == "receipt" && sense.Names.Count + sense.Criteria.Count == 0 && !bound.Values.ContainsKey("criterion")
            ? bound with { Values = new Dictionary<string, object>(bound.Values, StringComparer.OrdinalIgnoreCase) { ["criterion"] = criterion } }
            : bound;

    // "What does Elite need", "what do they get": they are those of that tier.
    private static bool IsOfThatTier(Bound bound, Sense sense, ThreadContext before) => sense.HasPronoun && before.Partner is null && bound.Phrase.Kind == "benefits";
}
