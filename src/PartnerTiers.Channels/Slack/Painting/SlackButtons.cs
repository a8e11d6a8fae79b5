using System.Globalization;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Writing;
using PartnerTiers.Conversation.Words;
using Press = PartnerTiers.Conversation.Answers.Button;

namespace PartnerTiers.Channels.Slack.Painting;

/// <summary>Buttons: three in a row and the rest behind three dots; whole questions to choose from get a row each.</summary>
internal static class SlackButtons
{
    /// <summary>Begins the id of what asks and is answered by a new message.</summary>
    public const string Ask = "ask:";

    /// <summary>Begins the id of what asks and is answered in the place of the message.</summary>
    public const string Turn = "turn:";

    /// <summary>Begins the id of what one person is asked in a room: they alone may see the button there, and pressing it is an act in that room, not in private.</summary>
    public const string Room = "room:";

    /// <summary>Id of the button that opens a form.</summary>
    public const string Form = "form";

    private const int Primary = 3;
    private const int Behind = 5;
    private const int MostRows = 6;
    private const int Title = 75;

    /// <summary>What a client shows of a button's text before it cuts it.</summary>
    private const int Shown = 30;
    private const int LongestValue = 2_000;

    /// <summary>The blocks of the buttons; every press stands once.</summary>
    /// <param name="buttons">The most useful first.</param>
    /// <param name="language">The language of their titles.</param>
    /// <param name="areChoices">They are what the answer asks, so all of them are seen.</param>
    /// <param name="ask">Begins their ids: <see cref="Ask"/> or <see cref="Room"/>.</param>
    public static IEnumerable<ActionsBlock> Of(IEnumerable<Press> buttons, Language language, bool areChoices, string ask = Ask)
    {
        var all = buttons.DistinctBy(static button => button.Press)
            .Where(button => button.Press.Length <= LongestValue && PhraseRuns.Plain(button.Title, language).Length > 0)
            .Take(Primary + Behind).Select((button, place) => (Button: button, Place: place)).ToList();
        if (all.Count > 1 && all.Exists(one => PhraseRuns.Plain(one.Button.Title, language).Length > Shown))
        {
            return all.Take(MostRows).Select(one => new ActionsBlock([One(one.Button, one.Place, language, ask)]));
        }

        // A menu carries less than a button: where one press is too long for it, all stay buttons.
        var behind = all.Skip(Primary).ToList();
        return all.Count == 0 ? []
            : areChoices || behind.Count == 0 || behind.Exists(static one => one.Button.Press.Length > Option.LongestValue || one.Button.InPlace)
                ? [new ActionsBlock([.. all.Select(one => One(one.Button, one.Place, language, ask))])]
                : [new ActionsBlock([.. all.Take(Primary).Select(one => One(one.Button, one.Place, language, ask)), new OverflowMenu(ask + "rest", [.. behind.Select(one => OptionOf(one.Button, language)!)])])];
    }

    /// <summary>A line of a menu that asks; null where its press doesn't fit one.</summary>
    public static Option? OptionOf(Press button, Language language) =>
        button.Press.Length is > 0 and <= Option.LongestValue && SlackText.Plain(button.Title, language, Title) is { } text ? new Option(text, button.Press) : null;

    /// <summary>The button that opens a form.</summary>
    public static ActionsBlock? Opener(Conversation.Answers.Form form, Language language) =>
        form.Press.Length <= LongestValue && SlackText.Plain(form.Open, language, Title) is { } text ? new ActionsBlock([new Button(text, Form) { Value = form.Press, Style = "primary" }]) : null;

    private static Button One(Press button, int place, Language language, string ask) =>
        new(SlackText.Plain(button.Title, language, Title)!, (button.InPlace ? Turn : ask) + place.ToString(CultureInfo.InvariantCulture)) { Value = button.Press };
}
