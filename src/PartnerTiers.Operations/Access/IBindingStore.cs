using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Operations.Access;

/// <summary>Bindings made in chat. They are made and ended, never changed, and an ended one is kept. Takes part in <c>ITransactions</c>.</summary>
public interface IBindingStore
{
    /// <summary>A number that grows whenever a binding is made or ended, in whatever process: cheap to ask before every answer.</summary>
    Task<long> VersionAsync(CancellationToken cancellationToken);

    /// <summary>Those in force, in the order in which they were made.</summary>
    Task<ImmutableArray<MadeBinding>> InForceAsync(CancellationToken cancellationToken);

    /// <summary>Makes one. Null: its target is bound already, to whichever partner.</summary>
    Task<MadeBinding?> TryMakeAsync(Binding binding, string madeBy, Instant at, CancellationToken cancellationToken);

    /// <summary>Ends one. False: it is not in force.</summary>
    Task<bool> TryEndAsync(long id, Instant at, CancellationToken cancellationToken);
}

/// <summary>A binding made in chat.</summary>
/// <param name="Id">Running number.</param>
/// <param name="Binding">What it binds.</param>
/// <param name="MadeBy">Who made it: an e-mail address, else the platform's id.</param>
/// <param name="At">When.</param>
public sealed record MadeBinding(long Id, Binding Binding, string MadeBy, Instant At);
