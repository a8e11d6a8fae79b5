using NodaTime;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Bot.Composition;

/// <summary>The channels' journal, kept in the inbox of Operations.</summary>
internal sealed class InboundJournal(IInbox inbox, ProgrammeClock clock) : IInboundJournal
{
    public Task<bool> TryAcceptAsync(InboundEntry entry, CancellationToken cancellationToken) =>
        inbox.TryAcceptAsync(new InboxItem(entry.Channel, entry.Key, entry.Payload, Instant.FromDateTimeOffset(entry.At)), cancellationToken);

    public Task DoneAsync(string channel, string key, CancellationToken cancellationToken) => inbox.DoneAsync(channel, key, clock.Now, cancellationToken);

    public async Task<IReadOnlyList<InboundEntry>> PendingAsync(string channel, CancellationToken cancellationToken) =>
        [.. (await inbox.PendingAsync(channel, cancellationToken)).Select(item => new InboundEntry(item.Channel, item.Key, item.Payload, item.At.ToDateTimeOffset()))];

    public Task<bool> IsOursAsync(string channel, string key, CancellationToken cancellationToken) => inbox.IsOursAsync(channel, key, cancellationToken);

    public Task ForgetAsync(string channel, string key, CancellationToken cancellationToken) => inbox.ForgetAsync(channel, key, cancellationToken);
}
