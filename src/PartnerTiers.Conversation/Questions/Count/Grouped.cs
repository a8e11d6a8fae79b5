using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.Count;

/// <summary>Partners of one group.</summary>
/// <param name="Name">What the group is called.</param>
/// <param name="Partners">At least one, but for a tier, which is shown empty too.</param>
internal sealed record Grouped(Phrase Name, IReadOnlyList<PartnerFacts> Partners)
{
    private const int Most = 20;

    public static IReadOnlyList<Grouped> By(Speech speech, Grouping grouping, IReadOnlyList<PartnerFacts> partners) => grouping switch
    {
        // Every tier, the highest first: that nobody holds one is an answer too.
        Grouping.Tier => [.. speech.View.Rules.Tiers.Reverse().Select(tier => new Grouped(
            PartnerWords.Name(tier),
            [.. partners.Where(partner => string.Equals(speech.View.TodayOf(partner).Published.Id, tier.Id, StringComparison.OrdinalIgnoreCase))]))],
        Grouping.Region => ByKey(speech, partners, partner => [partner.Region], Phrase.OfOthers),
        Grouping.Country => ByKey(speech, partners, partner => [partner.Country], iso => PartnerWords.Country(speech, iso)),
        Grouping.Type => ByKey(speech, partners, partner => [partner.Type], type => Speech.Capital(PartnerWords.Type(speech, type, 2))),
        Grouping.Manager => ByKey(speech, partners, partner => [partner.Manager], PartnerWords.Person),
        Grouping.Industry => ByKey(speech, partners, partner => partner.Industries.IsEmpty ? (IEnumerable<string?>)[null] : partner.Industries, Phrase.OfOthers),
        Grouping.Capability => ByKey(speech, partners, partner => partner.Capabilities.IsEmpty ? (IEnumerable<string?>)[null] : partner.Capabilities, Phrase.OfOthers),
        _ => throw new InvalidOperationException($"There is no way to group by {grouping}."),
    };

    /// <summary>No more than fit a table: the smallest ones together in a last row.</summary>
    public static IReadOnlyList<Grouped> Few(Speech speech, IReadOnlyList<Grouped> groups) => groups.Count <= Most
        ? groups
        :
        [
            .. groups.Take(Most - 1),
            new Grouped(speech.Say("list.others", ("n", groups.Count - Most + 1)), [.. groups.Skip(Most - 1).SelectMany(group => group.Partners).Distinct()]),
        ];

    // The largest first; what is not stated last.
    private static List<Grouped> ByKey(Speech speech, IEnumerable<PartnerFacts> partners, Func<Partner, IEnumerable<string?>> keys, Func<string, Phrase> name) =>
    [
        .. partners
            .SelectMany(partner => keys(partner.Partner).Distinct(StringComparer.OrdinalIgnoreCase).Select(key => (Key: string.IsNullOrWhiteSpace(key) ? null : key, partner)))
            .GroupBy(pair => pair.Key, pair => pair.partner, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key is null)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.InvariantCultureIgnoreCase)
            .Select(group => new Grouped(group.Key is { } key ? name(key) : speech.Say("not-stated"), [.. group])),
    ];
}
