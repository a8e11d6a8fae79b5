using System.Runtime.InteropServices;

namespace PartnerTiers.Programme.Facts;

/// <summary>Texts that many deals share, by column; a deal's bytes name them by their places.</summary>
internal readonly ref struct DealTexts
{
    public required ReadOnlySpan<string> Partners { get; init; }

    public required ReadOnlySpan<string> Currencies { get; init; }

    public required ReadOnlySpan<string> Customers { get; init; }

    public required ReadOnlySpan<string> Owners { get; init; }

    public required ReadOnlySpan<string> NextSteps { get; init; }
}

/// <summary>The tables while deals are added.</summary>
internal sealed class DealTextTables
{
    // A column whose texts all differ would fill memory with what is never found again; past this its texts stand with each deal.
    private const int MostOfAColumn = 1 << 16;

    public DealTextTable Partners { get; } = new(int.MaxValue);

    public DealTextTable Currencies { get; } = new(MostOfAColumn);

    public DealTextTable Customers { get; } = new(MostOfAColumn);

    public DealTextTable Owners { get; } = new(MostOfAColumn);

    public DealTextTable NextSteps { get; } = new(MostOfAColumn);

    public DealTexts Now => new() { Partners = Partners.Texts, Currencies = Currencies.Texts, Customers = Customers.Texts, Owners = Owners.Texts, NextSteps = NextSteps.Texts };
}

/// <summary>The texts of one column, each once.</summary>
internal sealed class DealTextTable
{
    private readonly int most;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public DealTextTable(int most) => this.most = most;

    public ReadOnlySpan<string> Texts => CollectionsMarshal.AsSpan(texts);

    /// <summary>The text's place; -1 where the table is full.</summary>
    public int PlaceOf(string text)
    {
        if (places.TryGetValue(text, out var place))
        {
            return place;
        }

        if (texts.Count >= most)
        {
            return -1;
        }

        places.Add(text, texts.Count);
        texts.Add(text);
        return texts.Count - 1;
    }
}
