using NodaTime;

namespace PartnerTiers.Operations.Confirmations;

/// <summary>Something proposed to one person, who has not said yes or no, or has.</summary>
/// <param name="Id">What the buttons carry: 128 random bits.</param>
/// <param name="Act">Id of the <see cref="IAct"/>.</param>
/// <param name="Payload">What it is done with, as JSON of that act.</param>
/// <param name="State">Hash of what was shown: where the same would no longer be shown, the confirmation has lost its ground.</param>
/// <param name="Owner">Who was asked; nobody else can answer.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Until">The last moment at which it can be answered.</param>
/// <param name="End">What became of it; null: open.</param>
public sealed record Confirmation(string Id, string Act, string Payload, string State, ConfirmationOwner Owner, Instant MadeAt, Instant Until, ConfirmationEnd? End = null);

/// <summary>Who was asked.</summary>
/// <param name="Channel">The platform.</param>
/// <param name="PersonId">The platform's id of the person.</param>
/// <param name="Tenant">Teams tenant or Slack team: ids of persons are unique there and nowhere else.</param>
public sealed record ConfirmationOwner(string Channel, string PersonId, string? Tenant);

/// <summary>What became of a confirmation; written once.</summary>
public sealed record ConfirmationEnd(ConfirmationResult Result, Instant At);

/// <summary>How a confirmation can end.</summary>
public enum ConfirmationResult
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>The person said no.</summary>
    Cancelled,

    /// <summary>What was shown was no longer so.</summary>
    Outdated,

    /// <summary>The person may no longer do it.</summary>
    Refused,
}
