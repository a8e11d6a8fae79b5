using NodaTime;
using PartnerTiers.Operations.Confirmations;

namespace PartnerTiers.Testing.InMemory;

/// <summary>Confirmations in memory.</summary>
public sealed class MemoryConfirmations : IConfirmationStore
{
    private readonly Dictionary<string, Confirmation> kept = [];

    public Task AddAsync(Confirmation confirmation, CancellationToken cancellationToken)
    {
        foreach (var old in kept.Values.Where(old => old.Until < confirmation.MadeAt - Duration.FromDays(30)).ToList())
        {
            kept.Remove(old.Id);
        }

        kept.Add(confirmation.Id, confirmation);
        return Task.CompletedTask;
    }

    public Task<Confirmation?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(kept.GetValueOrDefault(id));

    public Task<bool> TryEndAsync(string id, ConfirmationResult result, Instant at, CancellationToken cancellationToken)
    {
        lock (kept)
        {
            if (kept.GetValueOrDefault(id) is not { End: null } open)
            {
                return Task.FromResult(false);
            }

            kept[id] = open with { End = new ConfirmationEnd(result, at) };
            return Task.FromResult(true);
        }
    }
}
