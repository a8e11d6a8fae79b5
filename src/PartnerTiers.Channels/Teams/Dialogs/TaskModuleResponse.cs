using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;

namespace PartnerTiers.Channels.Teams.Dialogs;

/// <summary>What answers <c>task/fetch</c>, <c>task/submit</c> and the actions of a message extension.</summary>
/// <param name="Task">The answer.</param>
internal sealed record TaskModuleResponse(TaskModuleStep Task)
{
    private const int MostTitle = 60;

    /// <summary>The answer as the dialog's next card.</summary>
    public static TaskModuleResponse Of(Answer answer) => Of(
        ThingSpokenOf(answer),
        TeamsAnswerPainter.Paint(answer, CardUse.Dialog));

    /// <summary>A card.</summary>
    public static TaskModuleResponse Of(string title, AdaptiveCard card) =>
        new(new TaskModuleStep("continue", new TaskModuleTaskInfo(title, "medium", "medium", new Attachment { ContentType = AdaptiveCard.ContentType, Content = card })));

    /// <summary>A sentence, and the dialog's end.</summary>
    public static TaskModuleResponse Say(string sentence) => new(new TaskModuleStep("message", sentence));

    private static string ThingSpokenOf(Answer answer) =>
        CardText.Plain(answer.Parts.OfType<Subject>().FirstOrDefault()?.Name ?? answer.Parts.OfType<Headline>().FirstOrDefault()?.Text ?? Phrase.Of(answer.Language.Text("teams.title")), answer.Language, MostTitle);
}

/// <summary>The next step of a dialog.</summary>
/// <param name="Type"><c>continue</c> or <c>message</c>.</param>
/// <param name="Value">A <see cref="TaskModuleTaskInfo"/> or a sentence.</param>
internal sealed record TaskModuleStep(string Type, object Value);

/// <summary>A dialog.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Width"><c>small</c>, <c>medium</c> or <c>large</c>.</param>
/// <param name="Height">Likewise.</param>
/// <param name="Card">What it shows.</param>
internal sealed record TaskModuleTaskInfo(string Title, string Width, string Height, Attachment Card);
