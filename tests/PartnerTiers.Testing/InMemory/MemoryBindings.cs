using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Testing.InMemory;

/// <summary>Bindings in memory.</summary>
public sealed class MemoryBindings : IBindingStore
{
    private readonly List<(MadeBinding Made, bool IsEnded)> rows = [];

    public bool IsBroken { get; set; }

    public Task<long> VersionAsync(CancellationToken cancellationToken) =>
        IsBroken ? throw new InvalidOperationException("the disk is full") : Task.FromResult((long)rows.Count + rows.Count(static row => row.IsEnded));

    public Task<ImmutableArray<MadeBinding>> InForceAsync(CancellationToken cancellationToken) =>
        Task.FromResult(rows.Where(static row => !row.IsEnded).Select(static row => row.Made).ToImmutableArray());

    public Task<MadeBinding?> TryMakeAsync(Binding binding, string madeBy, Instant at, CancellationToken cancellationToken)
    {
        lock (rows)
        {
            if (rows.Any(row => !row.IsEnded && row.Made.Binding.Target.Same(binding.Target)))
            {
                return Task.FromResult<MadeBinding?>(null);
            }

            var made = new MadeBinding(rows.Count + 1, binding, madeBy, at);
            rows.Add((made, false));
            return Task.FromResult<MadeBinding?>(made);
        }
    }

    public Task<bool> TryEndAsync(long id, Instant at, CancellationToken cancellationToken)
    {
        var place = rows.FindIndex(row => row.Made.Id == id && !row.IsEnded);
        if (place >= 0)
        {
            rows[place] = rows[place] with { IsEnded = true };
        }

        return Task.FromResult(place >= 0);
    }
}
