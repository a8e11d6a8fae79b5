using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Senses;

namespace PartnerTiers.Conversation.Understanding.FollowUps;

/// <summary>"The second one": who stands at a place of the list before.</summary>
internal static class ListPlace
{
    /// <summary>What stands at <paramref name="place"/>; 1 is the first, -1 the last. Null: nothing.</summary>
    public static T? Of<T>(int place, ImmutableArray<T> list)
        where T : class => place == -1 ? list.LastOrDefault() : place <= list.Length ? list[place - 1] : null;

    /// <summary>"What does the second one need": the same sentences with that partner's name in them.</summary>
    public static IEnumerable<Sense> Named(IEnumerable<Sense> senses, ThreadContext before) =>
        from sense in senses
        where sense.Ordinal is not null && sense.Names.Count == 0
        let partner = Of(sense.Ordinal!.Value, before.InOrder)
        where partner is not null
        let at = sense.Spans.First(static span => span.Meaning is Lexicons.Meaning.Ordinal)
        select sense.Naming(new SaidName([partner], at.From, at.To));
}
