namespace PartnerTiers.Channels.Outbound;

/// <summary>There are no others.</summary>
internal sealed class PaceOfOne : ISharedPace
{
    public Task<TimeSpan> EnterAsync(string gate, TimeSpan pace, int burst, bool isPatient, CancellationToken cancellationToken) => Task.FromResult(TimeSpan.Zero);

    public Task ShutAsync(string gate, TimeSpan after, CancellationToken cancellationToken) => Task.CompletedTask;
}
