using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Installs;

namespace PartnerTiers.Channels.Slack.Receiving;

/// <summary>Works on what Slack sent, in the order of each channel.</summary>
internal sealed class SlackQueue(IEnumerable<ISlackSurface> surfaces, SlackInstalls installs, IInboundJournal journal, TimeProvider time, ILogger<SlackQueue> log) : InboundQueue(journal, time, log)
{
    private readonly IReadOnlyList<ISlackSurface> surfaces = [.. surfaces];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Channels { get; } = [SlackKeys.Turns];

    /// <summary>Whether any surface works on this.</summary>
    public bool Takes(SlackEnvelope envelope) => surfaces.Any(surface => surface.Takes(envelope));

    /// <inheritdoc/>
    protected override string LaneOf(InboundEntry entry) => SlackEnvelope.Parse(entry.Payload) is { } envelope ? SlackKeys.LaneOf(envelope) : string.Empty;

    /// <inheritdoc/>
    protected override async Task<TurnOutcome> RunAsync(InboundEntry entry, CancellationToken cancellationToken)
    {
        if (SlackEnvelope.Parse(entry.Payload) is not { } envelope || surfaces.FirstOrDefault(surface => surface.Takes(envelope)) is not { } surface)
        {
            return TurnOutcome.Finished;
        }

        return await installs.FindAsync(PayloadSource.Of(envelope), cancellationToken) is { } install
            ? await surface.RunAsync(envelope, install, cancellationToken)
            : TurnOutcome.Finished;
    }
}
