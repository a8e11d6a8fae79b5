using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.Connector;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>
/// Sends answers. Where several people read: what one person asked for alone goes to that person alone where the connector can do that; where it cannot,
/// everybody gets a card whose buttons only that person sees. Either way the answer was composed for all who read there, so nothing leaks where a cloud
/// shows everybody what was meant for one.
/// </summary>
internal sealed class Delivery(ConnectorClient connector, TeamsOptions options, TimeProvider time, ILogger<Delivery> log)
{
    /// <summary>Microsoft's public cloud, the one for which targeted messages are documented; connectors that are configured are tried too.</summary>
    private const string PublicCloud = "smba.trafficmanager.net";

    private static readonly TimeSpan TriedAgainAfter = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> cannotTarget = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sends an answer to what came.</summary>
    public async Task<TurnOutcome> SendAsync(Answer answer, Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        // The Agents Playground has neither of both, and one person only.
        if (IncomingReading.IsPersonal(activity) || options.IsDevelopment)
        {
            return await SendAsync(TeamsReply.Of(answer, reference, TurnRunner.RepliesTo(activity)), reference, cancellationToken);
        }

        if (answer.Settles && activity is { Type: ActivityTypes.Invoke, ReplyToId: { Length: > 0 } card } && await ReplacedAsync(card, answer, reference, cancellationToken))
        {
            return TurnOutcome.Finished;
        }

        if (IsForOne(answer, activity) && await TargetAsync(answer, reference, cancellationToken) is { } outcome)
        {
            return outcome;
        }

        return await SendAsync(TeamsReply.Shared(answer, reference, TurnRunner.RepliesTo(activity)), reference, cancellationToken);
    }

    /// <summary>Sends a reply that everybody may read.</summary>
    public async Task<TurnOutcome> SendAsync(Activity reply, ConversationReference reference, CancellationToken cancellationToken)
    {
        // An answer names what it answers by the connector's own call for that; a welcome answers nothing.
        var outcome = reply.ReplyToId is { } answered
            ? await connector.ReplyToActivityAsync(reference.ServiceUrl, reference.Conversation.Id!, answered, reply, cancellationToken)
            : await connector.SendToConversationAsync(reference.ServiceUrl, reference.Conversation.Id!, reply, cancellationToken);
        return Outcome(outcome, reference);
    }

    /// <summary>A question to one person, and what a button would have put in its card's place for one person, had it been in time.</summary>
    private static bool IsForOne(Answer answer, Activity activity) => answer.Reserved is not null || IncomingReading.Press(activity)?.InPlace == true;

    /// <summary>The card that asked says what came of it, to everybody; where it cannot, a message does.</summary>
    private async Task<bool> ReplacedAsync(string card, Answer answer, ConversationReference reference, CancellationToken cancellationToken) =>
        await connector.UpdateActivityAsync(reference.ServiceUrl, reference.Conversation.Id!, card, TeamsReply.Card(answer, reference), cancellationToken) is ConnectorOutcome<ResourceResponse>.Done or ConnectorOutcome<ResourceResponse>.Uncertain;

    private async Task<TurnOutcome?> TargetAsync(Answer answer, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (reference.User?.Id is not { Length: > 0 } person || !MayTarget(reference.ServiceUrl))
        {
            return null;
        }

        var message = TeamsReply.Of(answer, reference, null) with { Recipient = new ChannelAccount { Id = person, IsTargeted = true } };
        var outcome = await connector.SendTargetedAsync(reference.ServiceUrl, reference.Conversation.Id!, message, cancellationToken);
        if (outcome is ConnectorOutcome<ResourceResponse>.Refused { ConversationIsDead: false, Reason: not DeliveryRefusal.TooLarge })
        {
            cannotTarget[reference.ServiceUrl] = time.GetUtcNow() + TriedAgainAfter;
            return null;
        }

        return Outcome(outcome, reference);
    }

    private bool MayTarget(string serviceUrl) =>
        (!cannotTarget.TryGetValue(serviceUrl, out var until) || until <= time.GetUtcNow())
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && (url.Host.Equals(PublicCloud, StringComparison.OrdinalIgnoreCase) || options.ServiceUrls.Any(configured => Uri.TryCreate(configured, UriKind.Absolute, out var own) && own.Host == url.Host && own.Port == url.Port));

    private TurnOutcome Outcome(ConnectorOutcome<ResourceResponse> outcome, ConversationReference reference)
    {
        if (outcome is not ConnectorOutcome<ResourceResponse>.Done)
        {
            Log.NotSent(log, reference.BaseId, outcome.ToString());
        }

        return outcome is ConnectorOutcome<ResourceResponse>.Unavailable ? TurnOutcome.TryAgain : TurnOutcome.Finished;
    }
}
