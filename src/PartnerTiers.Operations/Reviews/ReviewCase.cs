using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Moves;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Operations.Reviews;

/// <summary>One partner in a review, as far as people decide about it.</summary>
/// <param name="Row">What was found and proposed.</param>
public sealed record ReviewCase(ReviewRow Row)
{
    /// <summary>What was decided; null: nothing yet.</summary>
    public CaseDecision? Decision { get; init; }

    /// <summary>The second person's word on it; null: none yet.</summary>
    public CaseSignature? Signature { get; init; }

    /// <summary>How often a second person refused; the next decision comes after.</summary>
    public int Refusals { get; init; }

    /// <summary>The last refusal; null: none.</summary>
    public CaseSignature? Refused { get; init; }

    /// <summary>The last correction after publication; null: none.</summary>
    public CaseCorrection? Correction { get; init; }

    /// <summary>Of a move between reviews: the day on which it was decided, and came in force; null: not yet.</summary>
    public LocalDate? MadeOn { get; init; }

    /// <summary>Of a move between reviews: nothing comes of it; null: it waits or is decided.</summary>
    public MoveEnded? Ended { get; init; }

    /// <summary>A move between reviews that changed a tier or began a grace.</summary>
    public bool IsMoved => MadeOn is not null && (Decision?.Made.Kind ?? Row.Kind) != ProposalKind.Keep;

    /// <summary>Nothing more is needed of people.</summary>
    public bool IsDecided => Row.IsSettled || Ended is not null || (Decision is { } decision && (!decision.Made.NeedsSignature || Signature is not null));

    /// <summary>A second person is asked.</summary>
    public bool WaitsForSignature => Ended is null && Decision is { Made.NeedsSignature: true } && Signature is null;

    /// <summary>What it is, as decided or proposed, and corrected.</summary>
    public ProposalKind Kind => Correction?.Made.Kind ?? Decision?.Made.Kind ?? Row.Kind;

    /// <summary>Id of the tier, as decided or proposed, and corrected.</summary>
    public string To => Correction?.Made.Tier ?? Decision?.Made.To ?? Row.To;

    /// <summary>Id of the tier as it was published.</summary>
    public string PublishedTo => Decision?.Made.To ?? Row.To;

    /// <summary>Last day of the grace or exception, as decided or proposed, and corrected; null: none.</summary>
    public LocalDate? Until => Correction is { } correction ? correction.Made.GraceUntil : Decision is { } decision ? decision.Made.Until : Row.Until;
}

/// <summary>Who decided what, and when.</summary>
public sealed record CaseDecision(DecisionMade Made, Actor By, Instant At);

/// <summary>Who signed or refused, and when.</summary>
public sealed record CaseSignature(SignatureGiven Given, Actor By, Instant At);

/// <summary>Who corrected what, and when.</summary>
public sealed record CaseCorrection(CorrectionMade Made, Actor By, Instant At);
