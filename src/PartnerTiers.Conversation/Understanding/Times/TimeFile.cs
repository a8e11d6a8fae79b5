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

    /// <summary>Units below a day.</summary>
    public List<string> Hours { get; set; } = [];

    /// <summary>"last", before a unit or a number of them.</summary>
    public List<string> Last { get; set; } = [];

    /// <summary>"this".</summary>
    public List<string> This { get; set; } = [];

    /// <summary>In front of a number of units: from today on.</summary>
    public List<string> Coming { get; set; } = [];

    /// <summary>Behind a number of units: "ago".</summary>
    public List<string> Ago { get; set; } = [];

    /// <summary>The same before it: German "vor".</summary>
    public List<string> Before { get; set; } = [];

    /// <summary>Between a day and its month: "of".</summary>
    public List<string> Of { get; set; } = [];

    /// <summary>Before a stretch that goes on until today: "since".</summary>
    public List<string> Since { get; set; } = [];

    /// <summary>Words before the day until which something is to be.</summary>
    public List<string> Until { get; set; } = [];

    /// <summary>The same before the first day of a stretch: "before June".</summary>
    public List<string> UntilStart { get; set; } = [];

    /// <summary>Before a stretch, what comes once it is over: "after June".</summary>
    public List<string> After { get; set; } = [];

    /// <summary>The same, of days to come alone: "zum Jahresende".</summary>
    public List<string> UntilAhead { get; set; } = [];

    /// <summary>Before a stretch, saying nothing more: "in".</summary>
    public List<string> In { get; set; } = [];

    /// <summary>Before the first of two ends: "between", "from".</summary>
    public List<string> From { get; set; } = [];

    /// <summary>Between two ends: "to"; behind a word of <see cref="From"/> also "and".</summary>
    public List<string> To { get; set; } = [];

    /// <summary>Joins ends only behind a word of <see cref="From"/>: "and".</summary>
    public List<string> And { get; set; } = [];

    /// <summary>Halves of the fiscal year: "h1", "first half".</summary>
    public Dictionary<int, List<string>> Halves { get; set; } = [];

    /// <summary>The running unit up to today: "year to date".</summary>
    public Dictionary<TimeUnit, List<string>> ToDate { get; set; } = [];

    /// <summary>Quarters of the fiscal year in words: "third quarter".</summary>
    public Dictionary<int, List<string>> Quarters { get; set; } = [];

    /// <summary>The unit before the running one, in one word: German "Vorquartal".</summary>
    public Dictionary<TimeUnit, List<string>> UnitBefore { get; set; } = [];

    /// <summary>The first day of the running unit: "start of the year".</summary>
    public Dictionary<TimeUnit, List<string>> StartOf { get; set; } = [];

    /// <summary>The last day of this year, …: "year-end".</summary>
    public Dictionary<TimeUnit, List<string>> EndOf { get; set; } = [];

    /// <summary>Before a stretch, its first day: "the start of".</summary>
    public List<string> Start { get; set; } = [];

    /// <summary>Before a stretch that is over, its end: "the end of".</summary>
    public List<string> End { get; set; } = [];

    /// <summary>One of a unit: "a year ago".</summary>
    public List<string> One { get; set; } = [];

    /// <summary>The stretch named before, a year earlier: "a year ago", "same quarter last year".</summary>
    public List<string> YearBefore { get; set; } = [];

    /// <summary>The stretch just before the one named before: "the one before".</summary>
    public List<string> OneBefore { get; set; } = [];

    /// <summary>"today", "yesterday", by how many days back.</summary>
    public Dictionary<int, List<string>> DaysBack { get; set; } = [];
}
