namespace PartnerTiers.Channels.Outbound;

/// <summary>The pace of calls, kept together with other processes that speak for the same bot. Each process also keeps it by itself, so this never fails: where the others cannot be asked, nobody waits for them.</summary>
public interface ISharedPace
{
    /// <summary>Takes the place of a call.</summary>
    /// <param name="gate">What the limit is counted for.</param>
    /// <param name="pace">Time from one call to the next in the long run.</param>
    /// <param name="burst">How many may go at once.</param>
    /// <param name="isPatient">Whether a place is taken that is still to come; else none is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How long the call has to wait; zero: it goes now.</returns>
    Task<TimeSpan> EnterAsync(string gate, TimeSpan pace, int burst, bool isPatient, CancellationToken cancellationToken);

    /// <summary>The platform said: no such call before so long has passed.</summary>
    Task ShutAsync(string gate, TimeSpan after, CancellationToken cancellationToken);
}
