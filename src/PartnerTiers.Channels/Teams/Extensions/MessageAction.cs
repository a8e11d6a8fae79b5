using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.Dialogs;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Channels.Teams.Receiving;

namespace PartnerTiers.Channels.Teams.Extensions;

/// <summary><em>Who is this partner?</em> on a message: a dialog with the partner that the message names, seen by who asked and by nobody else. Its buttons go on in the same dialog.</summary>
internal sealed class MessageAction(Invocation invocation) : IInvokeHandler
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["composeExtension/fetchTask", "composeExtension/submitAction"];

    /// <inheritdoc/>
    public async Task<object> AnswerAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        var press = PressData.Read(Invocation.Object(activity.Value, "data"))?.Press;
        return TaskModuleResponse.Of(await invocation.AnswerAloneAsync(activity, reference, MessagePayload.TextOf(activity.Value), press, cancellationToken));
    }

    /// <inheritdoc/>
    public object Say(Activity activity, string sentence) => TaskModuleResponse.Say(sentence);
}
