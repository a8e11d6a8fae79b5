using System.Collections.Immutable;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding;

/// <summary>
/// Keeps the index of the facts in force, and those of the partners who ask. Each belongs to the very facts and rules that it was made of, so that what is read is never of
/// other facts than what is answered; it is made once, however many wait for it.
/// </summary>
internal sealed class ReaderIndexes(Grammar grammar)
{
    // Partners ask in bursts; an index of one takes half a megabyte.
    private const int MostPartners = 32;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Kept> ofPartners = new(StringComparer.Ordinal);
    private volatile Kept? ofAll;

    private sealed record Kept(ImmutableArray<PartnerFacts> Facts, RuleBookVersion Rules, Lazy<ReaderIndex> Index)
    {
        public bool Is(ProgrammeView view) => ReferenceEquals(Rules, view.ReviewRules) && (Facts == view.Partners || (Facts.Length == 1 && view.Partners.Length == 1 && ReferenceEquals(Facts[0], view.Partners[0])));
    }

    /// <summary>The index of what a view shows.</summary>
    public ReaderIndex For(ProgrammeView view) => view.Audience switch
    {
        Audience.Home => ofAll is { } kept && kept.Is(view) ? kept.Index.Value : OfAll(view).Index.Value,
        Audience.OfPartner own => OfPartner(own.PartnerId, view).Index.Value,
        _ => new ReaderIndex(grammar, view),
    };

    /// <summary>Makes the index of everybody's facts, names misspelt included, so that no question waits for it.</summary>
    public void Prepare(ProgrammeView view) => For(view).Names.Prepare();

    private Kept OfAll(ProgrammeView view)
    {
        lock (gate)
        {
            return ofAll is { } kept && kept.Is(view) ? kept : ofAll = Made(view);
        }
    }

    private Kept OfPartner(string id, ProgrammeView view)
    {
        lock (gate)
        {
            if (ofPartners.TryGetValue(id, out var kept) && kept.Is(view))
            {
                return kept;
            }

            if (ofPartners.Count >= MostPartners)
            {
                ofPartners.Clear();
            }

            return ofPartners[id] = Made(view);
        }
    }

    private Kept Made(ProgrammeView view) => new(view.Partners, view.ReviewRules, new Lazy<ReaderIndex>(() => new ReaderIndex(grammar, view)));
}
