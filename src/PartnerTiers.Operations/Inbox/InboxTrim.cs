using NodaTime;
using PartnerTiers.Operations.Schedules;

namespace PartnerTiers.Operations.Inbox;

/// <summary>Forgets once a day what was answered long ago, so that the store does not grow for ever.</summary>
public sealed class InboxTrim(IInbox inbox) : IDuty
{
    // A platform repeats what it sent for hours, a replayed message is refused by the age of its token or signature: a key is of no use after that.
    private static readonly Duration Kept = Duration.FromDays(30);

    /// <inheritdoc/>
    public string Id => "inbox-trim";

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(Instant now, CancellationToken cancellationToken)
    {
        await inbox.TrimAsync(now - Kept, cancellationToken).ConfigureAwait(false);
        return now + Duration.FromDays(1);
    }
}
