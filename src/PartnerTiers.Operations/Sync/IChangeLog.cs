using NodaTime;

namespace PartnerTiers.Operations.Sync;

/// <summary>
/// What syncs changed in partners and deals. Bounded: the first sync leaves no entries (all is new, as its record says), a later one at most
/// <see cref="MostPerSync"/>, and entries are kept for <see cref="KeptDays"/> days. The sync records themselves are kept for ever and always count everything.
/// </summary>
public interface IChangeLog
{
    /// <summary>Entries that one sync may leave; a sync that would leave more says so in <see cref="SyncRecord.ChangesNotLogged"/>.</summary>
    const int MostPerSync = 10_000;

    /// <summary>How long entries are kept: a year and the time to appeal.</summary>
    const int KeptDays = 400;

    /// <summary>What syncs that ended at or after <paramref name="since"/> changed, the newest sync first, within a sync in the order of partner, fact and id.</summary>
    /// <param name="since">From this moment on.</param>
    /// <param name="partnerId">Of this partner only; null: of all.</param>
    /// <param name="most">At most this many entries.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<FactChange>> ChangesAsync(Instant since, string? partnerId, int most, CancellationToken cancellationToken);
}
