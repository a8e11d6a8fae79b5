using System.Collections.Immutable;

namespace PartnerTiers.Operations.Access;

/// <summary>All bindings: the configured ones and those made in chat, in whatever process. Asked before every answer, so that a change holds from the next one on.</summary>
public sealed class BindingBook(AccessRules rules, IBindingStore store)
{
    private volatile Kept? kept;

    private sealed record Kept(long Version, BindingsInForce Bindings);

    /// <summary>The bindings in force now. Where the store cannot be read this throws: to answer without them could show a bound channel too much.</summary>
    public async Task<BindingsInForce> ReadAsync(CancellationToken cancellationToken)
    {
        // The number first: what changes while the rows are read is then read again the next time.
        var version = await store.VersionAsync(cancellationToken).ConfigureAwait(false);
        if (kept is not { } current || current.Version != version)
        {
            kept = current = new Kept(version, new BindingsInForce(rules.Bindings, await store.InForceAsync(cancellationToken).ConfigureAwait(false)));
        }

        return current.Bindings;
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
