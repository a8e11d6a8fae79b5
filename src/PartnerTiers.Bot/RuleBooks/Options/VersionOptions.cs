using NodaTime;
using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.RuleBooks.Options;

/// <summary>One version of the rule book, whole.</summary>
public class VersionOptions
{
    /// <summary>First day on which this version is in force. Default: from the beginning; where there are several versions, one at most may leave it out.</summary>
    public LocalDate? EffectiveFrom { get; init; }

    /// <summary>The programme's name. Default: "Partner Programme", with a warning.</summary>
    public string? Name { get; init; }

    /// <summary>ISO 4217 code of the currency of scorecards and thresholds. Needed where a criterion counts money.</summary>
    [Like("^[A-Za-z]{3}$", "an ISO 4217 code, like \"EUR\"")]
    public string? Currency { get; init; }

    /// <summary>Time zone (IANA name) that says when a day, and so a quarter, ends. Default: UTC, with a warning.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Month in which the fiscal year, and so Q1, starts: 1 to 12. Default: 1.</summary>
    [Between(1, 12)]
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>Length of the rolling window in fiscal quarters, the current one included: 1 to 40. Default: 4.</summary>
    [Between(1, 40)]
    public int WindowQuarters { get; init; } = 4;

    /// <summary>Partner types. Default: isv, reseller, service.</summary>
    [Many(1)]
    public List<string?> Types { get; init; } = ["isv", "reseller", "service"];

    /// <summary>The tiers, lowest first. Three is right, more than four is a warning.</summary>
    [Needed("the tiers, lowest first")]
    [Many(1)]
    public List<TierOptions?>? Tiers { get; init; }

    /// <summary>The criteria. Five to seven is right; none or more than twelve is refused.</summary>
    [Needed("five to seven criteria")]
    [Many(1, 12)]
    public List<CriterionOptions?>? Criteria { get; init; }

    /// <summary>How many of a tier's criteria must hold, for every tier that doesn't say: "all", or a number with those that must hold always. Default: all.</summary>
    [OneOf("all")]
    public TextOr<TierRuleOptions>? Rule { get; init; }

    /// <summary>What tiers get. Default: nothing.</summary>
    public List<BenefitOptions?> Benefits { get; init; } = [];

    /// <summary>Relief for newcomers. Default: none.</summary>
    public RampOptions? Ramp { get; init; }

    /// <summary>Days and limits of the quarterly review.</summary>
    public ReviewOptions Review { get; init; } = new();
}
