using PartnerTiers.Operations.Access;

namespace PartnerTiers.Operations.Confirmations;

/// <summary>Something that changes state and is confirmed before: a binding, a decision.</summary>
public interface IAct
{
    /// <summary>Its id, in stored confirmations: never renamed.</summary>
    string Id { get; }

    /// <summary>How things stand: asked when it is proposed and again, inside the transaction, when it is confirmed. Changes nothing.</summary>
    Task<ActLook> LookAsync(string payload, Admission by, CancellationToken cancellationToken);

    /// <summary>
    /// Does it, right after a look that found it ready and inside the same transaction: what it changes, its audit record and the end of the confirmation are
    /// kept together or not at all. <see cref="Confirmation.Id"/> is its idempotency key. Throws <see cref="OvertakenException"/> where somebody else was faster.
    /// </summary>
    Task DoAsync(Confirmation confirmation, Admission by, CancellationToken cancellationToken);
}

/// <summary>How things stand for an act.</summary>
public abstract record ActLook
{
    private ActLook()
    {
    }

    /// <summary>It can be done.</summary>
    /// <param name="State">Everything that the preview shows, as text: when it differs at confirmation, the person is asked again.</param>
    public sealed record Ready(string State) : ActLook;

    /// <summary>This person may not.</summary>
    public sealed record NotAllowed : ActLook;

    /// <summary>It cannot be done, or need not be.</summary>
    public sealed record Impossible : ActLook;
}
