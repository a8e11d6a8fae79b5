using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Questions.Wording;

/// <summary>A page of a list: ten at a time.</summary>
/// <param name="Items">The items shown.</param>
/// <param name="First">Place of the first, from 1; 0 when there are none.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Next">How many to skip for the next page; null on the last one.</param>
internal sealed record Page<T>(ImmutableArray<T> Items, int First, int Total, int? Next)
{
    private const int Size = 10;

    /// <summary>The page after <paramref name="skip"/> items; the last one where the list has become shorter since.</summary>
    public static Page<T> Of(IReadOnlyList<T> all, int skip)
    {
        var from = skip < all.Count ? Math.Max(0, skip) : Math.Max(0, (all.Count - 1) / Size * Size);
        ImmutableArray<T> items = [.. all.Skip(from).Take(Size)];
        return new Page<T>(items, items.IsEmpty ? 0 : from + 1, all.Count, from + items.Length < all.Count ? from + items.Length : null);
    }
}
