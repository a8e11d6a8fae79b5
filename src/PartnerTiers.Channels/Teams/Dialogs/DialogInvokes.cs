using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Channels.Teams.Receiving;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Teams.Dialogs;

/// <summary>Opens a form, takes in what was filled in, and goes on in the same dialog until a sentence ends it.</summary>
internal sealed class DialogInvokes(Invocation invocation) : IInvokeHandler
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["task/fetch", "task/submit"];

    /// <inheritdoc/>
    public async Task<object> AnswerAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        var data = Invocation.Object(activity.Value, "data");
        if (FormData.Read(data) is var (form, fields))
        {
            return Next(await invocation.AnswerAsync(activity, reference, string.Empty, form, cancellationToken, fields));
        }

        return PressData.Read(data) is { } pressed
            ? Next(await invocation.AnswerAsync(activity, reference, string.Empty, pressed.Press, cancellationToken))
            : Say(activity, Invocation.LanguageOf(activity).Text("teams.notOurs"));
    }

    /// <inheritdoc/>
    public object Say(Activity activity, string sentence) => TaskModuleResponse.Say(sentence);

    private static TaskModuleResponse Next(Answer answer) =>
        answer.Form is { } form ? TaskModuleResponse.Of(CardText.Plain(form.Title, answer.Language, 60), FormDrawing.Card(form, answer.Language))
        : TeamsReply.Sentence(answer) is { } sentence ? TaskModuleResponse.Say(sentence)
        : TaskModuleResponse.Of(answer);
}
