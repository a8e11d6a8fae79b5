using NodaTime;

namespace PartnerTiers.Operations.Confirmations;

/// <summary>What pressing a confirmation's button came to.</summary>
public abstract record ConfirmationOutcome
{
    private ConfirmationOutcome()
    {
    }

    /// <summary>It waits for an answer; only looking gives that.</summary>
    public sealed record Open(Confirmation Confirmation) : ConfirmationOutcome;

    /// <summary>It was done just now.</summary>
    public sealed record Done(Confirmation Confirmation) : ConfirmationOutcome;

    /// <summary>Nothing will be done.</summary>
    public sealed record Cancelled(Confirmation Confirmation) : ConfirmationOutcome;

    /// <summary>It ended before, in this way.</summary>
    public sealed record Ended(ConfirmationResult Result, Instant At) : ConfirmationOutcome;

    /// <summary>Its fifteen minutes are over.</summary>
    public sealed record Expired : ConfirmationOutcome;

    /// <summary>What was shown is no longer so.</summary>
    public sealed record Outdated(Confirmation Confirmation) : ConfirmationOutcome;

    /// <summary>The person may not do it, or no longer.</summary>
    public sealed record NotAllowed : ConfirmationOutcome;

    /// <summary>Somebody else was asked.</summary>
    public sealed record NotYours : ConfirmationOutcome;

    /// <summary>There is none with this id.</summary>
    public sealed record Unknown : ConfirmationOutcome;
}
