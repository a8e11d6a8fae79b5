using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Receiving;

namespace PartnerTiers.Channels.Slack.Answering;

/// <summary>Asked right before an answer is sent: a process that stood still for long may have been taken for dead while it composed, and another one answers then.</summary>
internal sealed class TurnOwnership(IInboundJournal journal)
{
    /// <summary>Whether what Slack sent is still this process's to answer.</summary>
    public Task<bool> IsOursAsync(SlackEnvelope envelope, CancellationToken cancellationToken) => journal.IsOursAsync(SlackKeys.Turns, SlackKeys.Of(envelope), cancellationToken);
}
