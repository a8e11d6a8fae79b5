using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>A gap of a phrase.</summary>
/// <param name="Name"><c>partner</c>, <c>partners</c>, <c>tier</c>, <c>criterion</c>, <c>type</c>, <c>region</c>, <c>group</c>, <c>amount</c>, <c>filter</c>; of times <c>since</c>, <c>on</c>, <c>within</c> (members <c>from</c> and <c>to</c>).</param>
/// <param name="IsBound">Part of the question; otherwise said, and that is all.</param>
/// <param name="MustSay">A filter that has to say something; a tier that is denied (<em>why isn't Acme Elite</em>).</param>
/// <param name="WordBefore">The word before it in the phrase; tells which tier is which.</param>
/// <param name="IsStrict">A tier only behind that very word; a filter that says something, and nothing of tiers.</param>
internal sealed record Gap(string Name, bool IsBound, bool MustSay, string? WordBefore, bool IsStrict = false);

/// <summary>One way to ask, taken apart once at the start.</summary>
/// <param name="Kind">Id of the kind.</param>
/// <param name="Text">As it stands in the file, one form.</param>
/// <param name="Concepts">Names of the concepts in it, in order, joined: what a sentence must have, no more and no less.</param>
/// <param name="Softs">The words that count a little.</param>
/// <param name="Gaps">Its gaps.</param>
/// <param name="Set">Members of the question that it fixes.</param>
internal sealed record AskPhrase(string Kind, string Text, string Concepts, ImmutableHashSet<string> Softs, ImmutableArray<Gap> Gaps, IReadOnlyDictionary<string, string> Set)
{
    /// <summary>Words one of which begins the sentence; empty: any.</summary>
    public ImmutableHashSet<string> Begin { get; init; } = [];

    /// <summary>The language of the file it stands in.</summary>
    public string Language { get; init; } = string.Empty;

    /// <summary>Only where no partner was spoken of before.</summary>
    public bool Alone { get; init; }

    /// <summary>Where it stands in the book.</summary>
    public int Place { get; init; }

    /// <summary>The words that count a little, a bit each.</summary>
    public ulong SoftBits { get; } = SoftWords.BitsOf(Softs);

    /// <summary>Whether it has a gap for filters.</summary>
    public bool HasFilter { get; } = Gaps.Any(static gap => gap.Name == "filter");

    /// <summary>What phrases have in common that differ in soft words only, so that they take the same from a sentence.</summary>
    public string Kinship => string.Join('\n', [Kind, .. Gaps, "/", .. Set, "/", .. Begin.Order(StringComparer.Ordinal), Alone]);

    /// <summary>Whether it has this gap.</summary>
    public bool Has(string gap)
    {
        foreach (var item in Gaps)
        {
            if (item.Name == gap)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The key of a set of concepts.</summary>
    public static string KeyOf(IEnumerable<string> concepts) => string.Join(' ', concepts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
