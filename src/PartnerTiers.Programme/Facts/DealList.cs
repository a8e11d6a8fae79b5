using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PartnerTiers.Programme.Facts;

/// <summary>
/// Deals, immutable, in a fifth of the room that they take as objects: a programme has millions. Each is made anew when it is asked for; two that are made of the same one are equal.
/// </summary>
[CollectionBuilder(typeof(DealList), nameof(Create))]
public sealed class DealList : IReadOnlyList<Deal>
{
    internal const int BlockBits = 12;
    internal const int BlockMask = (1 << BlockBits) - 1;

    private readonly ImmutableArray<DealBlock> blocks;
    private readonly ImmutableArray<string> currencies;
    private readonly ImmutableArray<string> customers;
    private readonly ImmutableArray<string> owners;
    private readonly ImmutableArray<string> nextSteps;

    internal DealList(ImmutableArray<DealBlock> blocks, int length, in DealTexts texts)
    {
        (this.blocks, Length, Partners) = (blocks, length, [.. texts.Partners]);
        (currencies, customers, owners, nextSteps) = ([.. texts.Currencies], [.. texts.Customers], [.. texts.Owners], [.. texts.NextSteps]);
    }

    /// <summary>No deals.</summary>
    public static DealList Empty { get; } = [];

    /// <summary>How many.</summary>
    public int Length { get; }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Length == 0;

    int IReadOnlyCollection<Deal>.Count => Length;

    /// <summary>The ids of the partners whose deals these are, each once; <see cref="PartnerAt"/> names them by their places.</summary>
    internal ImmutableArray<string> Partners { get; }

    private DealTexts Texts => new() { Partners = Partners.AsSpan(), Currencies = currencies.AsSpan(), Customers = customers.AsSpan(), Owners = owners.AsSpan(), NextSteps = nextSteps.AsSpan() };

    /// <inheritdoc/>
    public Deal this[int index] => DealBytes.Read(blocks[index >> BlockBits].At(index & BlockMask), Texts);

    /// <summary>The deals in their order.</summary>
    public static DealList Create(ReadOnlySpan<Deal> deals)
    {
        var builder = new DealListBuilder();
        foreach (var deal in deals)
        {
            builder.Add(deal);
        }

        return builder.ToList();
    }

    /// <summary>The deals in their order.</summary>
    public static implicit operator DealList(ImmutableArray<Deal> deals) => Create(deals.AsSpan());

    /// <inheritdoc/>
    public IEnumerator<Deal> GetEnumerator()
    {
        for (var i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal int PartnerAt(int index) => DealBytes.PartnerOf(blocks[index >> BlockBits].At(index & BlockMask));
}

/// <summary>The bytes of some thousand deals, one after the other.</summary>
internal sealed class DealBlock
{
    private readonly ImmutableArray<byte> bytes;
    private readonly ImmutableArray<int> starts;

    public DealBlock(ImmutableArray<byte> bytes, ImmutableArray<int> starts) => (this.bytes, this.starts) = (bytes, starts);

    public ReadOnlySpan<byte> At(int place) => bytes.AsSpan()[starts[place]..];
}
