using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Desk.Pages;

/// <summary>Partners by the beginning of their words, as somebody types; of home's many the folded names are kept for a snapshot.</summary>
internal sealed class PartnerSearch(ReaderIndexes indexes)
{
    private volatile Kept? kept;

    private sealed record Kept(ImmutableArray<PartnerFacts> Partners, ImmutableArray<Entry> Entries);

    private sealed record Entry(PartnerFacts Partner, string Name, ImmutableArray<string> Words);

    /// <summary>Those that fit, those that begin so first; where none does, those whose names come nearest. For nothing typed, the first by name.</summary>
    public IReadOnlyList<PartnerFacts> Find(ProgrammeView view, string typed, int most)
    {
        var entries = EntriesOf(view);
        var words = WordsOf(typed);
        var begin = Folding.Of(typed.Trim());
        List<PartnerFacts> found =
        [
            .. entries.Where(entry => words.All(word => entry.Words.Any(own => own.StartsWith(word, StringComparison.Ordinal))))
                .OrderByDescending(entry => entry.Name.StartsWith(begin, StringComparison.Ordinal)).ThenBy(static entry => entry.Name, StringComparer.Ordinal)
                .Take(most).Select(static entry => entry.Partner),
        ];
        return found.Count > 0 || words.IsEmpty ? found : [.. indexes.For(view).Names.Nearest(typed, most).Select(view.Find).OfType<PartnerFacts>()];
    }

    private ImmutableArray<Entry> EntriesOf(ProgrammeView view)
    {
        if (view.Audience is not Audience.Home)
        {
            return Make(view.Partners);
        }

        if (kept is not { } current || current.Partners != view.Partners)
        {
            kept = current = new Kept(view.Partners, Make(view.Partners));
        }

        return current.Entries;
    }

    private static ImmutableArray<Entry> Make(ImmutableArray<PartnerFacts> partners) =>
        [.. partners.Select(static facts => new Entry(facts, Folding.Of(facts.Partner.Name), [.. facts.Partner.Aliases.Append(facts.Partner.Name).Append(facts.Partner.Id).SelectMany(static text => WordsOf(text).AsEnumerable()).Distinct(StringComparer.Ordinal)]))];

    private static ImmutableArray<string> WordsOf(string text) => [.. Tokens.Of(text).Select(static token => token.Word).Where(static word => word.Length > 0)];
}
