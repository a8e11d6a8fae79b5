using System.Collections.Immutable;

namespace PartnerTiers.Programme.Rules;

/// <summary>Days and limits of the quarterly review. Days are calendar days counted from the quarter's last day.</summary>
public sealed record ReviewRules
{
    /// <summary>Day by which people decide. Default 10.</summary>
    public int DecisionDays { get; init; } = 10;

    /// <summary>Day of publication. Default 15.</summary>
    public int PublishDays { get; init; } = 15;

    /// <summary>Proposals that decide themselves. Default: keep.</summary>
    public ImmutableArray<string> AutoApprove { get; init; } = ["keep"];

    /// <summary>Tiers whose demotion takes a second person. Default: the top tier.</summary>
    public ImmutableArray<string> SecondSignature { get; init; } = [];

    /// <summary>Who counts as near an upgrade. Default: at most 2 unmet, each at 0.75 or more.</summary>
    public NearRule NearUpgrade { get; init; } = new(2, 0.75m);

    /// <summary>What counts as a narrow miss. Default: at most 1 unmet, at 0.8 or more.</summary>
    public NearRule NarrowMiss { get; init; } = new(1, 0.8m);

    /// <summary>How many quarters a grace lasts. Default 1.</summary>
    public int GraceQuarters { get; init; } = 1;

    /// <summary>Days from publication in which a partner may appeal. Default 14.</summary>
    public int AppealDays { get; init; } = 14;

    /// <summary>Days in which an appeal is answered. Default 7.</summary>
    public int AppealAnswerDays { get; init; } = 7;

    /// <summary>Hours in which a deal registration is answered. Default 48.</summary>
    public int RegistrationAnswerHours { get; init; } = 48;

    /// <summary>When partners move up. Default: at the review.</summary>
    public MoveDays UpAt { get; init; } = MoveDays.AtReview;

    /// <summary>When partners move down. Default: at the review.</summary>
    public MoveDays DownAt { get; init; } = MoveDays.AtReview;
}
