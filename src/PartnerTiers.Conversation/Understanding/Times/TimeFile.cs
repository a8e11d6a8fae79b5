namespace PartnerTiers.Conversation.Understanding.Times;

/// <summary>The words of a language for days and stretches of time: the content of <c>times.LANG.yaml</c>.</summary>
internal sealed class TimeFile
{
    /// <summary>By number, from 1.</summary>
    public Dictionary<int, List<string>> Months { get; set; } = [];

    /// <summary>By number, Monday being 1.</summary>
    public Dictionary<int, List<string>> Weekdays { get; set; } = [];

    /// <summary>"day", "weeks".</summary>
    public Dictionary<TimeUnit, List<string>> Units { get; set; } = [];

    /// <summary>"last", before a unit or a number of them.</summary>
    public List<string> Last { get; set; } = [];

    /// <summary>"this".</summary>
    public List<string> This { get; set; } = [];

    /// <summary>Behind a number of units: "ago".</summary>
    public List<string> Ago { get; set; } = [];

    /// <summary>The same before it: German "vor".</summary>
    public List<string> Before { get; set; } = [];

    /// <summary>Between a day and its month: "of".</summary>
    public List<string> Of { get; set; } = [];

    /// <summary>"today", "yesterday", by how many days back.</summary>
    public Dictionary<int, List<string>> DaysBack { get; set; } = [];
}
