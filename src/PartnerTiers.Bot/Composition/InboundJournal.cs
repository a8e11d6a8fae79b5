using NodaTime;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Bot.Composition;

/// <summary>The channels' journal, kept in the inbox of Operations.</summary>
internal sealed class InboundJournal(IInbox inbox, ProgrammeClock clock, TimeProvider time) : IInboundJournal
{
    /// <summary>Shorter than the half minute after which a process that stands still is taken for dead.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    public Task<bool> TryAcceptAsync(InboundEntry entry, CancellationToken cancellationToken) =>
        inbox.TryAcceptAsync(new InboxItem(entry.Channel, entry.Key, entry.Payload, Instant.FromDateTimeOffset(entry.At)) { Lane = entry.Lane }, cancellationToken);

    public Task DoneAsync(string channel, string key, CancellationToken cancellationToken) => inbox.DoneAsync(channel, key, clock.Now, cancellationToken);

    public async Task<IReadOnlyList<InboundEntry>> PendingAsync(string channel, CancellationToken cancellationToken) =>
        [.. (await inbox.PendingAsync(channel, cancellationToken)).Select(item => new InboundEntry(item.Channel, item.Key, item.Payload, item.At.ToDateTimeOffset()))];

    public async Task<bool> IsOursAsync(string channel, string key, CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        // Who stood still while it asked wakes up with an answer of long ago.
        return await inbox.IsOursAsync(channel, key, cancellationToken) && time.GetElapsedTime(asked) < Fresh;
    }

    public async Task<InboundTurn> TurnOfAsync(string channel, string key, CancellationToken cancellationToken) => await inbox.TurnOfAsync(channel, key, cancellationToken) switch
    {
        InboxTurn.Now => InboundTurn.Now,
        InboxTurn.Waits => InboundTurn.Waits,
        _ => InboundTurn.NotOurs,
    };

    public Task ForgetAsync(string channel, string key, CancellationToken cancellationToken) => inbox.ForgetAsync(channel, key, cancellationToken);
}
