using PartnerTiers.Bot.RuleBooks;
using Xunit;

namespace PartnerTiers.Bot.Tests.RuleBooks;

/// <summary>A small good rule book, and ways to spoil it.</summary>
internal static class SmallProgramme
{
    public const string Text = """
        {
          "Programme": {
            "Name": "Test Programme", "Currency": "EUR", "TimeZone": "Europe/Berlin", "FiscalYearStartMonth": 1, "WindowQuarters": 4,
            "Types": ["isv", "reseller"],
            "Tiers": [ { "Id": "base", "Name": "Base" }, { "Id": "silver", "Name": "Silver" }, { "Id": "gold", "Name": "Gold" } ],
            "Criteria": [
              { "Id": "revenue", "Bucket": "Outcomes", "Name": "Revenue", "Measure": "revenue", "Needs": { "silver": 100, "gold": 200 } },
              { "Id": "deals", "Bucket": "Outcomes", "Name": "Deals", "Measure": "deals_won", "Needs": { "silver": 1, "gold": 2 } },
              { "Id": "csat", "Bucket": "Outcomes", "Name": "Satisfaction", "Measure": "csat", "Needs": { "gold": 4 } },
              { "Id": "people", "Bucket": "Capabilities", "Name": "People", "Measure": "certified_people", "Needs": { "silver": 1, "gold": 2 } },
              { "Id": "proof", "Bucket": "Capabilities", "Name": "Proof", "Measure": "evidence", "Needs": { "gold": 1 } }
            ],
            "Benefits": [ { "Id": "margin", "Name": "Margin", "Per": { "gold": "20 %" } } ],
            "Review": { "DecisionDays": 10 }
          }
        }
        """;

    /// <summary>The small rule book with one piece of its text replaced.</summary>
    public static string With(string old, string instead)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        var at = Text.IndexOf(old, StringComparison.Ordinal);
        return Text[..at] + instead + Text[(at + old.Length)..];
    }

    /// <summary>The small rule book with a sixth criterion.</summary>
    public static string WithCriterion(string json) => With("""{ "Id": "proof",""", json + """, { "Id": "proof",""");

    /// <summary>The small rule book with more keys in <c>Programme</c>.</summary>
    public static string WithKeys(string json) => With("\"Benefits\":", json + ", \"Benefits\":");

    public static RuleBookReading Read(string json) => RuleBookReader.Read(json);
}
