using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Operations.Access;

/// <summary>All bindings: the configured ones and those made in chat, in whatever process. Asked before every answer, so that a change holds from the next one on.</summary>
public sealed class BindingBook(AccessRules rules, IBindingStore store, ProgrammeClock clock)
{
    // A store that is in trouble takes no new binding from this process; from another it could, so not for long.
    private static readonly Duration KeptFor = Duration.FromMinutes(15);

    private volatile Kept? kept;

    private sealed record Kept(long Version, BindingsInForce Bindings, Instant At);

    /// <summary>The bindings in force now. Where the store cannot be read those of a quarter of an hour ago at most hold; without them this throws: to answer without could show a bound channel too much.</summary>
    public async Task<BindingsInForce> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        try
        {
            // The number first: what changes while the rows are read is then read again the next time.
            var version = await store.VersionAsync(cancellationToken).ConfigureAwait(false);
            var bindings = kept is { } current && current.Version == version
                ? current.Bindings
                : new BindingsInForce(rules.Bindings, await store.InForceAsync(cancellationToken).ConfigureAwait(false));
            kept = new Kept(version, bindings, now);
            return bindings;
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException && kept is { } last && now - last.At < KeptFor)
        {
            return last.Bindings;
        }
    }
}

/// <summary>The bindings at one moment.</summary>
/// <param name="Configured">Of the configuration.</param>
/// <param name="Made">Made in chat.</param>
public sealed record BindingsInForce(ImmutableArray<Binding> Configured, ImmutableArray<MadeBinding> Made)
{
    /// <summary>All of them.</summary>
    public ImmutableArray<Binding> All { get; } = [.. Configured, .. Made.Select(made => made.Binding)];

    /// <summary>Those of one channel, tenant, team or domain.</summary>
    public IEnumerable<Binding> Of(BindingTarget target) => All.Where(binding => binding.Target.Same(target));
}
