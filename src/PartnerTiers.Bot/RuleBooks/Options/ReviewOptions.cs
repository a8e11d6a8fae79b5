using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.RuleBooks.Options;

/// <summary>Days and limits of the quarterly review. Days are calendar days.</summary>
public sealed class ReviewOptions
{
    /// <summary>Days from the quarter-end by which people decide: 0 to 90. Default: 10.</summary>
    [Between(0, 90)]
    public int DecisionDays { get; init; } = 10;

    /// <summary>Days from the quarter-end to publication, not before DecisionDays: 0 to 90. Default: 15.</summary>
    [Between(0, 90)]
    public int PublishDays { get; init; } = 15;

    /// <summary>Proposals that decide themselves. Default: keep; empty: none.</summary>
    [OneOf("upgrade", "keep", "grace", "downgrade", "exception", "recovered")]
    public List<string?> AutoApprove { get; init; } = ["keep"];

    /// <summary>Tiers whose decisions take a second person. Default: the top tier; empty: none.</summary>
    public List<string?>? SecondSignature { get; init; }

    /// <summary>Who counts as near an upgrade.</summary>
    public NearOptions NearUpgrade { get; init; } = new();

    /// <summary>What counts as a narrow miss of the published tier.</summary>
    public NearOptions NarrowMiss { get; init; } = new();

    /// <summary>How many quarters a grace lasts: 0 to 8. Default: 1.</summary>
    [Between(0, 8)]
    public int GraceQuarters { get; init; } = 1;

    /// <summary>Days from publication in which a partner may appeal: 0 to 365. Default: 14.</summary>
    [Between(0, 365)]
    public int AppealDays { get; init; } = 14;

    /// <summary>Days in which an appeal is answered: 0 to 365. Default: 7.</summary>
    [Between(0, 365)]
    public int AppealAnswerDays { get; init; } = 7;

    /// <summary>Hours in which a deal registration is answered: 1 to 8760. Default: 48.</summary>
    [Between(1, 8760)]
    public int RegistrationAnswerHours { get; init; } = 48;

    /// <summary>When partners move up: "review", "any day", or a list of days of the year as MM-dd. Default: review.</summary>
    [OneOf("review", "any day")]
    public TextOr<List<string?>>? UpAt { get; init; }

    /// <summary>When partners move down: "review", "any day", or a list of days of the year as MM-dd. Default: review.</summary>
    [OneOf("review", "any day")]
    public TextOr<List<string?>>? DownAt { get; init; }
}
