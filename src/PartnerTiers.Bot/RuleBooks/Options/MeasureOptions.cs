using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.RuleBooks.Options;

/// <summary>What is measured, over which window, letting what through.</summary>
public class MeasureOptions
{
    /// <summary>What is measured.</summary>
    [MeasureId]
    public string? Measure { get; init; }

    /// <summary>
    /// The days whose facts count, for revenue, deals, feedback and evidence: "quarters" (the programme's rolling window), "12 months", "90 days", "fiscal year",
    /// "last fiscal year", "today" or "all time". Default: quarters.
    /// </summary>
    [ByDefault("quarters")]
    [Like("^(quarters|[1-9][0-9]{0,3} (month|day)s?|fiscal year|last fiscal year|today|all time)$", "\"quarters\", \"12 months\", \"90 days\", \"fiscal year\", \"last fiscal year\", \"today\" or \"all time\"")]
    public string? Window { get; init; }

    /// <summary>Roles on a deal that count. Default or empty: all.</summary>
    [OneOf("resold", "sourced", "influenced")]
    public List<string?>? Contributions { get; init; }

    /// <summary>Factor per role, for revenue: 0 to 100; a role without one counts whole. Default: none.</summary>
    [KeysOneOf("resold", "sourced", "influenced")]
    [Between(0, 100)]
    public Dictionary<string, decimal>? Weights { get; init; }

    /// <summary>Credentials that count, for certified_people. Default or empty: any.</summary>
    public List<string?>? Credentials { get; init; }

    /// <summary>Evidence that counts. Default or empty: all.</summary>
    [OneOf("integration", "packaged_service", "practical", "case_study", "review", "reference", "sow", "playbook", "business_plan")]
    public List<string?>? Kinds { get; init; }

    /// <summary>Smallest deal that counts, in the programme's currency, before share: 0 or more. Default: no limit.</summary>
    [Between(0)]
    public decimal? MinAmount { get; init; }

    /// <summary>"new": only deals of customers without an earlier won deal with anyone. Default: all customers.</summary>
    [OneOf("new")]
    public string? Customers { get; init; }

    /// <summary>Fewer survey answers than this are no data, for csat: 1 or more. Default: 3.</summary>
    [ByDefault(3)]
    [Between(1, 1000000)]
    public int? MinResponses { get; init; }

    /// <summary>Name of the imported figure, for metric.</summary>
    public string? Metric { get; init; }
}
