using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Inbound;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>Answers activities in the order of each conversation.</summary>
internal sealed class TurnQueue(TurnRunner runner, IInboundJournal journal, TimeProvider time, ILogger<TurnQueue> log) : InboundQueue(journal, time, log)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<string> Channels { get; } = [JournalKeys.Turns, JournalKeys.Welcomes];

    /// <inheritdoc/>
    protected override string LaneOf(InboundEntry entry) => ActivityParsing.Parse(entry.Payload)?.Conversation?.Id ?? string.Empty;

    /// <inheritdoc/>
    protected override Task<TurnOutcome> RunAsync(InboundEntry entry, CancellationToken cancellationToken) => runner.RunAsync(entry, cancellationToken);
}
