namespace PartnerTiers.Conversation.Acts.Commands;

/// <summary><c>ahead.LANG.yaml</c>: words for days that are still to come.</summary>
internal sealed class AheadFile
{
    /// <summary>Words before a day that say nothing more.</summary>
    public List<string> Before { get; set; } = [];

    public List<string> Today { get; set; } = [];

    public List<string> Tomorrow { get; set; } = [];

    public List<string> MonthEnd { get; set; } = [];

    public List<string> QuarterEnd { get; set; } = [];

    public List<string> NextQuarterEnd { get; set; } = [];

    public List<string> YearEnd { get; set; } = [];

    public List<string> FiscalYearEnd { get; set; } = [];

    /// <summary>"In" 3 weeks.</summary>
    public List<string> In { get; set; } = [];
}
