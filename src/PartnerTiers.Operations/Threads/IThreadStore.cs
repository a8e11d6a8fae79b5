using NodaTime;

namespace PartnerTiers.Operations.Threads;

/// <summary>Remembers, per thread and person, what a conversation was about; survives a restart. What was said more than 30 days ago may be forgotten.</summary>
public interface IThreadStore
{
    /// <summary>The state saved for this thread and person if it is not older than <paramref name="notBefore"/>; else null.</summary>
    Task<string?> FindAsync(ThreadKey key, Instant notBefore, CancellationToken cancellationToken);

    /// <summary>Saves the state; replaces an older one, and leaves a newer one.</summary>
    Task SaveAsync(ThreadKey key, string state, Instant at, CancellationToken cancellationToken);
}
