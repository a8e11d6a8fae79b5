using NodaTime;

namespace PartnerTiers.Operations.Limits;

/// <summary>The pace of calls to platforms, kept together by all processes on one store and counted by the store's own clock. A process that is alone on its store keeps it by itself.</summary>
public interface IPaces
{
    /// <summary>Takes the place of a call.</summary>
    /// <param name="gate">What the limit is counted for: a method in a workspace, a channel.</param>
    /// <param name="pace">Time from one call to the next in the long run.</param>
    /// <param name="burst">How many may go at once; at least 1.</param>
    /// <param name="isPatient">Whether a place is taken that is still to come; else none is, and the call has to ask again.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How long the call has to wait; zero: it goes now.</returns>
    Task<Duration> EnterAsync(string gate, Duration pace, int burst, bool isPatient, CancellationToken cancellationToken);

    /// <summary>The platform said: no such call before so long has passed.</summary>
    Task ShutAsync(string gate, Duration after, CancellationToken cancellationToken);

    /// <summary>How many processes share the store now, this one included.</summary>
    Task<int> ProcessesAsync(CancellationToken cancellationToken);
}
