using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Rules;

/// <summary>The numbers of the rule book in words.</summary>
internal static class Numbers
{
    /// <summary>What <paramref name="tier"/> asks of a criterion, for everyone (no type, no region) or for some: "at least 6"; null where it is not asked.</summary>
    public static Phrase? At(Speech speech, Criterion criterion, Tier tier, string? type = null, string? region = null)
    {
        var groups = criterion.Groups
            .Select(group => group.Select(part => Part(speech, criterion, part, tier, type, region)).OfType<Phrase>().ToList())
            .Where(group => group.Count > 0)
            .Select(speech.And)
            .ToList();
        return groups.Count == 0 ? null : speech.Or(groups);
    }

    /// <summary>Types and regions that have numbers of their own for this criterion.</summary>
    public static (ImmutableArray<string> Types, ImmutableArray<string> Regions) Special(Criterion criterion)
    {
        var parts = criterion.Groups.SelectMany(group => group).ToList();
        return (
            [.. parts.SelectMany(part => part.ByType.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)],
            [.. parts.SelectMany(part => part.ByRegion.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)]);
    }

    private static Phrase? Part(Speech speech, Criterion criterion, CriterionPart part, Tier tier, string? type, string? region)
    {
        if (Thresholds.Of(part, tier, Someone(type, region)) is not { } need)
        {
            return null;
        }

        var bound = StateWords.Bound(speech, part.Word, Shown.Need(UnitOf(part.Measure.Measure), need, speech.View.Rules.Currency));
        var words = criterion.IsAnyOf ? speech.Say("rules.part", ("name", MeasureWords.Noun(speech, part.Measure)), ("bound", bound)) : bound;
        var credentials = part.Measure.PerCredential.FirstOrDefault(pair => string.Equals(pair.Key, tier.Id, StringComparison.OrdinalIgnoreCase)).Value;
        return credentials is null or { Count: 0 } ? words : speech.Say("rules.with-credentials", ("bound", words), ("credentials", speech.And(credentials
            .OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Select(pair => speech.Say("rules.credential", ("n", pair.Value), ("credential", Phrase.OfOthers(pair.Key)))))));
    }

    private static Unit UnitOf(string measure) => MeasureCatalogue.Find(measure)?.Unit ?? Unit.Number;

    // The rule book asks partners; a rule is asked of a type and a region.
    private static Partner Someone(string? type, string? region) => new(string.Empty, string.Empty, type ?? string.Empty, region ?? string.Empty);
}
