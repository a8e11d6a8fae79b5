using NodaTime;
using PartnerTiers.Operations.Limits;

namespace PartnerTiers.Storage.Model;

/// <summary>One process on a store that takes no second one: nobody else counts.</summary>
internal sealed class PacesOfOne : IPaces
{
    public Task<Duration> EnterAsync(string gate, Duration pace, int burst, bool isPatient, CancellationToken cancellationToken) => Task.FromResult(Duration.Zero);

    public Task ShutAsync(string gate, Duration after, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<int> ProcessesAsync(CancellationToken cancellationToken) => Task.FromResult(1);
}
