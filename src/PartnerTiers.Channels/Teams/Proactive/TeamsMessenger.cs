using PartnerTiers.Channels.Proactive;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Channels.Teams.Connector;
using PartnerTiers.Channels.Teams.Receiving;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Teams.Proactive;

/// <summary>
/// Says in Teams what nobody asked for. One request each, never tried again here: whoever delivers knows when, and that a POST whose answer was lost cannot be looked for. A new message in a channel begins a thread.
/// </summary>
public sealed class TeamsMessenger
{
    /// <summary>Microsoft's public cloud, for where nothing has come from yet (Agents SDK, TeamsProactiveServiceEndpoints).</summary>
    private const string PublicServiceUrl = "https://smba.trafficmanager.net/teams/";

    private readonly ConnectorClient connector;
    private readonly MemberDirectory members;
    private readonly ConversationPace pace;
    private readonly TeamsOptions options;

    internal TeamsMessenger(ConnectorClient connector, MemberDirectory members, ConversationPace pace, TeamsOptions options) => (this.connector, this.members, this.pace, this.options) = (connector, members, pace, options);

    /// <summary>What is sent for an answer, as JSON.</summary>
    public static string Draw(Answer answer) => AdaptiveJson.Write(Message(answer, string.Empty));

    /// <summary>How long a message to this conversation has to wait; zero: it is counted, and goes now.</summary>
    public Task<TimeSpan> EnterAsync(string conversation, CancellationToken cancellationToken) => pace.EnterAsync(conversation, cancellationToken);

    /// <summary>Says it.</summary>
    public async Task<ProactiveOutcome> PostAsync(string? serviceUrl, string conversation, Answer answer, CancellationToken cancellationToken) =>
        Of(conversation, await connector.PostOnceAsync(serviceUrl ?? PublicServiceUrl, conversation, Message(answer, conversation), cancellationToken));

    /// <summary>Puts it in the place of a message of ours.</summary>
    public async Task<ProactiveOutcome> UpdateAsync(string? serviceUrl, string conversation, string message, Answer answer, CancellationToken cancellationToken)
    {
        // A plain message stays what it was when it is edited; a card is replaced by a card.
        var to = new ConversationReference(serviceUrl ?? PublicServiceUrl, new ConversationAccount { Id = conversation }, null, null, null, null);
        var outcome = await connector.UpdateOnceAsync(to.ServiceUrl, conversation, message, TeamsReply.Card(answer, to), cancellationToken);
        return outcome is ConnectorOutcome<ResourceResponse>.Refused { Reason: DeliveryRefusal.NotFound or DeliveryRefusal.BadRequest, Code: var code }
            ? new ProactiveOutcome.Refused(ProactiveRefusal.MessageGone, code ?? "NotFound")
            : Of(conversation, outcome) is ProactiveOutcome.Done ? new ProactiveOutcome.Done(conversation, message) : Of(conversation, outcome);
    }

    /// <summary>Takes a message of ours away.</summary>
    public async Task<ProactiveOutcome> DeleteAsync(string? serviceUrl, string conversation, string message, CancellationToken cancellationToken) =>
        Of(conversation, await connector.DeleteActivityAsync(serviceUrl ?? PublicServiceUrl, conversation, message, cancellationToken));

    /// <summary>Opens the chat with a person; the same chat each time.</summary>
    public async Task<ProactiveOutcome> OpenAsync(string? serviceUrl, string? tenant, string person, CancellationToken cancellationToken)
    {
        var outcome = await connector.CreateChatAsync(serviceUrl ?? PublicServiceUrl, new ConversationParameters(person, tenant ?? options.TenantId, options.AppId), cancellationToken);
        return outcome switch
        {
            ConnectorOutcome<ResourceResponse>.Done { Value.Id: { Length: > 0 } chat } => new ProactiveOutcome.Done(chat, string.Empty),
            // To open it twice opens it once.
            ConnectorOutcome<ResourceResponse>.Uncertain uncertain => new ProactiveOutcome.NotNow(null, uncertain.Detail),
            ConnectorOutcome<ResourceResponse>.Refused refused => new ProactiveOutcome.Refused(ProactiveRefusal.NotInstalled, refused.Code ?? refused.Reason.ToString()),
            _ => Of(string.Empty, outcome),
        };
    }

    /// <summary>Who reads in a channel or group chat now.</summary>
    public async Task<RoomOutcome> LookAsync(string? serviceUrl, string conversation, string? tenant, bool isShared, CancellationToken cancellationToken)
    {
        if (isShared || options.IsDevelopment)
        {
            return new RoomOutcome(isShared);
        }

        var home = tenant ?? (options.TenantId.Length > 0 ? options.TenantId : null);
        var reference = new ConversationReference(serviceUrl ?? PublicServiceUrl, new ConversationAccount { Id = conversation }, null, null, null, null);
        var (found, failure) = await members.LookAsync(reference, home, cancellationToken);
        return new RoomOutcome(found, failure is null ? null : Of(conversation, failure), home);
    }

    private static Activity Message(Answer answer, string conversation) =>
        TeamsReply.Of(answer, new ConversationReference(string.Empty, new ConversationAccount { Id = conversation }, null, null, null, null), null);

    private static ProactiveOutcome Of<T>(string conversation, ConnectorOutcome<T> outcome)
        where T : class => outcome switch
        {
            ConnectorOutcome<T>.Done done => new ProactiveOutcome.Done(conversation, (done.Value as ResourceResponse)?.Id ?? string.Empty),
            ConnectorOutcome<T>.Unavailable unavailable => new ProactiveOutcome.NotNow(unavailable.After, unavailable.Detail),
            ConnectorOutcome<T>.Uncertain uncertain => new ProactiveOutcome.Uncertain(uncertain.Detail),
            // A token that is not accepted is set right by an operator, not by forgetting the channel.
            ConnectorOutcome<T>.Refused { Reason: DeliveryRefusal.Unauthorized } refused => new ProactiveOutcome.NotNow(null, refused.Code ?? "unauthorized"),
            ConnectorOutcome<T>.Refused refused => new ProactiveOutcome.Refused(Why(refused.Reason), refused.Code ?? refused.Reason.ToString()),
            _ => throw new InvalidOperationException("An outcome of an unknown kind."),
        };

    private static ProactiveRefusal Why(DeliveryRefusal reason) => reason switch
    {
        DeliveryRefusal.BotRemoved or DeliveryRefusal.DisabledByAdmin => ProactiveRefusal.BotRemoved,
        DeliveryRefusal.ConversationGone => ProactiveRefusal.PlaceGone,
        DeliveryRefusal.BlockedByUser => ProactiveRefusal.Blocked,
        _ => ProactiveRefusal.Other,
    };
}
