namespace PartnerTiers.Conversation.Words;

/// <summary>How a language writes values: the content of <c>formats.LANG.yaml</c>.</summary>
internal sealed class LanguageFormats
{
    /// <summary>The language's own name.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Condition per plural category but "other", in the CLDR's notation (<c>i = 1 and v = 0</c>).</summary>
    public Dictionary<string, string> Plural { get; set; } = [];

    /// <summary>Between groups of three digits.</summary>
    public string Group { get; set; } = string.Empty;

    /// <summary>Before decimals.</summary>
    public string Decimal { get; set; } = ".";

    /// <summary>With <c>{number}</c>.</summary>
    public string Share { get; set; } = "{number}%";

    /// <summary>With <c>{symbol}</c> and <c>{number}</c>.</summary>
    public string MoneySymbol { get; set; } = "{symbol}{number}";

    /// <summary>With <c>{code}</c> and <c>{number}</c>.</summary>
    public string MoneyCode { get; set; } = "{code} {number}";

    /// <summary>After thousands, millions, billions of a brief amount; with its blank.</summary>
    public string Thousands { get; set; } = "k";

    /// <summary>See <see cref="Thousands"/>.</summary>
    public string Millions { get; set; } = "M";

    /// <summary>See <see cref="Thousands"/>.</summary>
    public string Billions { get; set; } = "B";

    /// <summary>Between the items of a list but the last two.</summary>
    public string ListBetween { get; set; } = ", ";

    /// <summary>Between the last two.</summary>
    public string ListLast { get; set; } = ", ";

    /// <summary>A day without its year: <c>{d}</c>, <c>{month}</c>, <c>{mon}</c>, <c>{yyyy}</c>.</summary>
    public string Day { get; set; } = string.Empty;

    /// <summary>A day with its year.</summary>
    public string DayOfYear { get; set; } = string.Empty;

    /// <summary>A moment without its year: as a day, and <c>{HH}</c>, <c>{mm}</c>.</summary>
    public string Moment { get; set; } = string.Empty;

    /// <summary>A moment with its year.</summary>
    public string MomentOfYear { get; set; } = string.Empty;

    /// <summary>Twelve names.</summary>
    public List<string> Months { get; set; } = [];

    /// <summary>Twelve short names.</summary>
    public List<string> ShortMonths { get; set; } = [];
}
