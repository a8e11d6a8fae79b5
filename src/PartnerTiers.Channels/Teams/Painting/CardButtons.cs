using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Teams.Painting;

/// <summary>Buttons as universal actions; clients that don't know these send the same data as a message.</summary>
internal static class CardButtons
{
    private const int Primary = 3;
    private const int Most = 9;
    private const int TitleCharacters = 40;

    /// <summary>Three in the row, the rest in the overflow menu; each press once.</summary>
    public static IReadOnlyList<AdaptiveAction>? Row(IEnumerable<Button> buttons, Language language)
    {
        var row = buttons.DistinctBy(button => button.Press).Take(Most).Select((button, place) => One(button, language, place < Primary ? null : AdaptiveActionMode.Secondary)).ToList();
        return row.Count == 0 ? null : row;
    }

    /// <summary>A button, or what pressing a line does.</summary>
    public static AdaptiveAction One(Button button, Language language, AdaptiveActionMode? mode = null)
    {
        var title = CardText.Plain(button.Title, language, TitleCharacters);
        var data = new PressData(button.Press, title, button.InPlace ? true : null);
        return new AdaptiveExecuteAction
        {
            Title = title,
            Mode = mode,
            Verb = PressData.Verb,
            Data = data,
            AssociatedInputs = AdaptiveAssociatedInputs.None,
            Fallback = new AdaptiveSubmitAction { Title = title, Mode = mode, Data = data },
        };
    }
}
