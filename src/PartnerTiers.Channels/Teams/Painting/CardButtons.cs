using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Teams.Painting;

/// <summary>Buttons as universal actions; clients that don't know these send the same data as a message.</summary>
internal static class CardButtons
{
    private const int Primary = 3;
    private const int Most = 9;
    private const int MostStacked = 6;
    private const int TitleCharacters = 30;

    /// <summary>A button with a row of its own may fill a phone's width.</summary>
    private const int StackedCharacters = 40;

    /// <summary>What pressing a line does is read aloud, never drawn.</summary>
    private const int SpokenCharacters = 120;

    /// <summary>What a card on a phone has for a row of buttons, in pixels, and what buttons take of it. Clients don't break a row: they cut it.</summary>
    private const int RowWidth = 288;
    private const int Frame = 26;
    private const int Letter = 7;
    private const int Gap = 9;
    private const int Overflow = 40;
    private const int Dots = 14;

    /// <summary>
    /// Up to three in a row as far as they fit a phone, the rest in the overflow menu. Where not even two fit (whole questions to choose from),
    /// each gets its own row, because choices must be seen. Every press stands once.
    /// </summary>
    public static (IReadOnlyList<AdaptiveElement> Stacked, IReadOnlyList<AdaptiveAction>? Row) Of(IEnumerable<Button> buttons, Language language, CardUse use)
    {
        var all = use is CardUse.Inserted or CardUse.Shared ? [] : buttons.DistinctBy(button => button.Press).Take(Most).ToList();
        if (all.Count == 0)
        {
            return ([], null);
        }

        var fitting = Fitting(all.ConvertAll(button => CardText.Plain(button.Title, language, TitleCharacters).Length));
        return all.Count > 1 && fitting < 2
            ? ([.. all.Take(MostStacked).Select((button, place) => Alone(button, language, use, place == 0))], null)
            : ([], [.. all.Select((button, place) => One(button, language, use, TitleCharacters, place < fitting ? null : AdaptiveActionMode.Secondary))]);
    }

    /// <summary>What pressing a line does.</summary>
    public static AdaptiveAction? OfLine(Button button, Language language, CardUse use) => use is CardUse.Inserted or CardUse.Shared ? null : One(button, language, use, SpokenCharacters);

    private static AdaptiveAction One(Button button, Language language, CardUse use, int characters, AdaptiveActionMode? mode = null)
    {
        var title = CardText.Plain(button.Title, language, characters);
        var data = new PressData(button.Press, title, button.InPlace ? true : null);
        var submit = new AdaptiveSubmitAction { Title = title, Mode = mode, Data = data };
        return use == CardUse.Dialog ? submit : new AdaptiveExecuteAction
        {
            Title = title,
            Mode = mode,
            Verb = PressData.Verb,
            Data = data,
            AssociatedInputs = AdaptiveAssociatedInputs.None,
            Fallback = submit,
        };
    }

    private static AdaptiveActionSet Alone(Button button, Language language, CardUse use, bool isFirst) =>
        new() { Spacing = isFirst ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small, Actions = [One(button, language, use, Fitting(CardText.Plain(button.Title, language, StackedCharacters)))] };

    /// <summary>How many of a title's letters fit a row of its own: all, or as many as leave room for the dots.</summary>
    private static int Fitting(string title)
    {
        var room = RowWidth - Frame;
        return title.Sum(Width) <= room ? title.Length : title.TakeWhile(letter => (room -= Width(letter)) >= Dots).Count() + 1;
    }

    /// <summary>Of a letter in pixels, in the bold 14 px that clients write buttons in.</summary>
    private static int Width(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'I' or ' ' or '.' or ',' or '\'' or ':' => 4,
        'f' or 'r' or 't' or '·' or '-' or '(' or ')' => 5,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 13,
        _ => char.IsUpper(letter) ? 10 : 8,
    };

    private static int Fitting(List<int> letters)
    {
        if (letters.Count <= Primary && Width(letters) <= RowWidth)
        {
            return letters.Count;
        }

        // The overflow menu needs its place too.
        return Enumerable.Range(1, Math.Min(Primary, letters.Count)).LastOrDefault(count => Width(letters[..count]) + Gap + Overflow <= RowWidth);
    }

    private static int Width(List<int> letters) => letters.Sum(count => Frame + (count * Letter)) + (Gap * (letters.Count - 1));
}
