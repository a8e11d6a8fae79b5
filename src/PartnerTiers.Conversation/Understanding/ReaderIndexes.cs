using System.Collections.Immutable;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding;

/// <summary>Keeps the index of the facts in force; those of single partners are small and made anew.</summary>
internal sealed class ReaderIndexes(Grammar grammar)
{
    private volatile Kept? kept;

    private sealed record Kept(ImmutableArray<PartnerFacts> Facts, RuleBookVersion Rules, ReaderIndex Index);

    public ReaderIndex For(ProgrammeView view)
    {
        if (view.Audience is not Audience.Home)
        {
            return new ReaderIndex(grammar, view);
        }

        // Two that race build it twice and both are right.
        if (kept is not { } current || current.Facts != view.Partners || !ReferenceEquals(current.Rules, view.ReviewRules))
        {
            kept = current = new Kept(view.Partners, view.ReviewRules, new ReaderIndex(grammar, view));
        }

        return current.Index;
    }
}
