using System.Globalization;
using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Teams.Painting;

/// <summary>For a card with more parts than Teams takes, however short their texts: its beginning, as far as it fits, and how much is left out.</summary>
internal static class CardCutting
{
    /// <summary>The card with as much of its body as fits. Buttons give way last, to the summary.</summary>
    public static AdaptiveCard Cut(AdaptiveCard card, Answer answer)
    {
        var (fits, all) = (0, card.Body.Count);
        for (var tooMany = all + 1; tooMany - fits > 1;)
        {
            var half = (fits + tooMany) / 2;
            (fits, tooMany) = CardMeasures.Fits(Beginning(card, half)) ? (half, tooMany) : (fits, half);
        }

        return fits > 0
            ? Beginning(card, fits)
            : card with { Body = [CardLines.Running(CardText.Markdown(answer.Summary, answer.Language, CardMeasures.Readable.Characters))], Actions = null };
    }

    private static AdaptiveCard Beginning(AdaptiveCard card, int count) => card with
    {
        Body = [.. card.Body.Take(count), .. count < card.Body.Count ? [CardLines.Footnote(string.Create(CultureInfo.InvariantCulture, $"… + {card.Body.Count - count}"))] : Array.Empty<AdaptiveElement>()],
    };
}
