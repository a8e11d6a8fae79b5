namespace PartnerTiers.Operations.Reviews;

/// <summary>What deciding came to.</summary>
public abstract record DecisionOutcome
{
    private DecisionOutcome()
    {
    }

    /// <summary>It can be decided so; only looking gives that.</summary>
    /// <param name="Case">How the partner's case stands.</param>
    /// <param name="Signs">It would be the second signature.</param>
    public sealed record Ready(ReviewCase Case, bool Signs) : DecisionOutcome;

    /// <summary>It is decided, as the case says now; it may wait for a second person.</summary>
    public sealed record Done(ReviewCase Case) : DecisionOutcome;

    /// <summary>Somebody was faster, as the case says.</summary>
    public sealed record Already(ReviewCase Case) : DecisionOutcome;

    /// <summary>The rules let it decide itself.</summary>
    public sealed record Settled(ReviewCase Case) : DecisionOutcome;

    /// <summary>Nothing comes of this move between reviews any more; the case may not say so yet.</summary>
    public sealed record Over(ReviewCase Case) : DecisionOutcome;

    /// <summary>Who decided first cannot be the second person.</summary>
    public sealed record SamePerson(ReviewCase Case) : DecisionOutcome;

    /// <summary>Only this partner's manager and approvers may; the second word is an approver's.</summary>
    public sealed record NotAllowed : DecisionOutcome;

    /// <summary>No review waits for decisions.</summary>
    public sealed record NotOpen : DecisionOutcome;

    /// <summary>The review proposes nothing about this partner.</summary>
    public sealed record NoCase : DecisionOutcome;

    /// <summary>To choose otherwise takes a reason, and it is missing or too long.</summary>
    public sealed record NoReason(ReviewCase Case) : DecisionOutcome;

    /// <summary>This is none of the choices.</summary>
    public sealed record NoChoice(ReviewCase Case) : DecisionOutcome;
}
