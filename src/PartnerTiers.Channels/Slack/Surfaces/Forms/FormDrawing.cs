using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.Surfaces.Menus;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Slack.Surfaces.Forms;

/// <summary>Draws forms as dialogs, and reads what was filled in.</summary>
internal static class FormDrawing
{
    /// <summary>Which dialog it is, when it comes back.</summary>
    public const string CallbackId = "form";

    private const int TitleCharacters = 24;
    private const int LabelCharacters = 100;
    private const int OptionCharacters = 75;
    private const int MostOptions = 100;
    private const int LongestText = 3_000;

    /// <summary>The dialog.</summary>
    /// <param name="form">The form.</param>
    /// <param name="language">Its language.</param>
    /// <param name="place">What comes back with it.</param>
    public static ModalViewDefinition Dialog(Form form, Language language, FormPlace place) => new(Text(form.Title, language, TitleCharacters), [.. form.Fields.Select(field => Input(field, language))])
    {
        Submit = Text(form.Submit, language, TitleCharacters),
        Close = new PlainText(language.Text("channel.close")),
        CallbackId = CallbackId,
        PrivateMetadata = SlackJson.Write(place),
    };

    /// <summary>What was filled in, by the fields' own ids; a field left empty is left out.</summary>
    public static IReadOnlyDictionary<string, string> Read(JsonElement view)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (view.At("state")?.At("values") is { } blocks)
        {
            foreach (var element in blocks.EnumerateObject().Where(static block => block.Value.ValueKind == JsonValueKind.Object).SelectMany(static block => block.Value.EnumerateObject().Take(1).Select(element => (block.Name, element.Value))))
            {
                if ((element.Value.Text("value") ?? element.Value.Text("selected_date") ?? element.Value.At("selected_option")?.Text("value")) is { Length: > 0 and <= LongestText } filled)
                {
                    fields[element.Name] = filled;
                }
            }
        }

        return fields;
    }

    private static InputBlock Input(FormField field, Language language) => new(Text(field.Label, language, LabelCharacters), field switch
    {
        TextField text => new PlainTextInput(field.Id) { Multiline = text.IsLong ? true : null, MaxLength = Math.Clamp(text.MostCharacters, 1, LongestText) },
        ChoiceField choice => new StaticSelectMenu(field.Id, [.. choice.Choices.Where(static one => one.Value.Length is > 0 and <= Option.LongestValue).Take(MostOptions).Select(one => new Option(Text(one.Title, language, OptionCharacters), one.Value))]),
        DayField day => new DatePicker(field.Id) { InitialDate = day.Earliest is { } first ? LocalDatePattern.Iso.Format(first) : null },
        PartnerField => new ExternalSelectMenu(PartnerMenu.ActionId) { MinQueryLength = 1, Placeholder = new PlainText(language.Text("channel.search")) },
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"A {field.GetType().Name} cannot be drawn in a dialog.")),
    })
    {
        BlockId = field.Id,
    };

    private static PlainText Text(Phrase phrase, Language language, int room) => SlackText.Plain(phrase, language, room) ?? new PlainText("…");
}
