using System.Text;
using PartnerTiers.Channels.Teams.AdaptiveCards;

namespace PartnerTiers.Channels.Teams.Painting;

/// <summary>How much of a part is drawn. The first measures are generous; the next ones apply when a card would be too large for Teams.</summary>
/// <param name="Rows">Lines of one list, table or checklist.</param>
/// <param name="Characters">Of one text.</param>
internal sealed record CardMeasures(int Rows, int Characters)
{
    /// <summary>A card's bytes in UTF-8. Old clouds of Teams refuse a message at 28 KB, and the activity around the card needs room too.</summary>
    public const int MaxBytes = 24_500;

    /// <summary>From generous to tight.</summary>
    public static IReadOnlyList<CardMeasures> Ladder { get; } =
        [new(60, 2_000), new(30, 700), new(20, 300), new(10, 160), new(5, 80), new(3, 40)];

    /// <summary>For a card that has to be cut all the same: what is left of it can be read.</summary>
    public static CardMeasures Readable => Ladder[2];

    /// <summary>Whether Teams takes it.</summary>
    public static bool Fits(AdaptiveCard card) => Encoding.UTF8.GetByteCount(card.ToJson()) <= MaxBytes;
}
