using NodaTime.Text;
using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Teams.Dialogs;

/// <summary>Draws forms: the button that opens one, and the fields in the dialog.</summary>
internal static class FormDrawing
{
    /// <summary>The search behind fields for a partner.</summary>
    public const string Partners = "partners";

    private const int MostCharacters = 100;

    /// <summary>The button that opens it.</summary>
    public static AdaptiveAction Opener(Form form, Language language) => new AdaptiveSubmitAction { Title = CardText.Plain(form.Open, language, MostCharacters), Data = new DialogData(form.Press, new DialogCall("task/fetch")) };

    /// <summary>The dialog's card.</summary>
    public static AdaptiveCard Card(Form form, Language language)
    {
        var title = CardText.Plain(form.Title, language, MostCharacters);
        return new AdaptiveCard
        {
            Lang = language.Code,
            Speak = title,
            FallbackText = title,
            Body = [.. form.Fields.Select(field => Field(field, language))],
            Actions = [new AdaptiveSubmitAction { Title = CardText.Plain(form.Submit, language, MostCharacters), Data = new FormData(form.Press) }],
        };
    }

    private static AdaptiveElement Field(FormField field, Language language)
    {
        var (id, label, missing) = (FormData.Prefix + field.Id, CardText.Plain(field.Label, language, MostCharacters), language.Text("teams.fieldMissing"));
        return field switch
        {
            TextField text => new AdaptiveTextInput { Id = id, Label = label, MaxLength = text.MostCharacters, IsMultiline = text.IsLong ? true : null, IsRequired = true, ErrorMessage = missing },
            DayField day => new AdaptiveDateInput { Id = id, Label = label, Min = Iso(day.Earliest), Max = Iso(day.Latest), IsRequired = true, ErrorMessage = missing },
            ChoiceField choice => new AdaptiveChoiceSetInput
            {
                Id = id,
                Label = label,
                Style = "compact",
                Choices = [.. choice.Choices.Select(one => new AdaptiveChoice(CardText.Plain(one.Title, language, MostCharacters), one.Value))],
                IsRequired = true,
                ErrorMessage = missing,
            },
            PartnerField => new AdaptiveChoiceSetInput { Id = id, Label = label, Style = "filtered", Choices = [], ChoicesData = new AdaptiveDataQuery(Partners), IsRequired = true, ErrorMessage = missing },
            _ => throw new NotSupportedException($"No input is drawn for {field.GetType().Name}."),
        };
    }

    private static string? Iso(NodaTime.LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;
}
