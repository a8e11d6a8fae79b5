using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.Dialogs;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Channels.Teams.Receiving;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Teams.Extensions;

/// <summary><em>Who is this partner?</em> on a message: a dialog with the partner that the message names. Its buttons go on in the same dialog.</summary>
internal sealed class MessageAction(IConversationDesk desk, Invocation invocation) : IInvokeHandler
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["composeExtension/fetchTask", "composeExtension/submitAction"];

    /// <inheritdoc/>
    public async Task<object> AnswerAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        var press = PressData.Read(Invocation.Object(activity.Value, "data"))?.Press;
        var message = await invocation.ReadAsync(activity, reference, MessagePayload.TextOf(activity.Value), press, cancellationToken);
        return TaskModuleResponse.Of(press is null ? await desk.MentionedAsync(message, cancellationToken) : await desk.AnswerAsync(message, cancellationToken));
    }

    /// <inheritdoc/>
    public object Say(Activity activity, string sentence) => TaskModuleResponse.Say(sentence);
}
