using PartnerTiers.Programme.Tests.Running;
using PartnerTiers.Testing;
using Xunit;
using Xunit.Sdk;

namespace PartnerTiers.Programme.Tests;

/// <summary>An example that cannot fail shows nothing.</summary>
public class SpecExampleTests
{
    private const string Page = """
        # Revenue

        Today is 2026-11-16.

        Rules:

        | criterion | measure | select |
        |---|---|--:|
        | revenue | revenue | 100 |

        Deals:

        | deal | amount | closed |
        |---|--:|---|
        | D1 | 60 | 2026-02-03 |

        ## Example

        """;

    [Theory]
    [InlineData("| criterion | value |\n|---|--:|\n| revenue | 61 |", "61 is written, 60 comes out")]
    [InlineData("| criterion | tier | met |\n|---|---|---|\n| revenue | select | yes |", "yes is written, no comes out")]
    [InlineData("| criterion | tier | gap |\n|---|---|---|\n| revenue | select | 39.99 |", "39.99 is written, 40 comes out")]
    [InlineData("| criterion | tier | gap |\n|---|---|---|\n| csat | select | 1 |", "1 is written, not asked comes out")]
    public void A_wrong_result_fails(string table, string message) => Fails<XunitException>("Results:\n\n" + table, message);

    [Fact]
    public void A_wrong_standing_fails() => Fails<XunitException>("Standing:\n\n| progress |\n|---|\n| 0.61 |", "0.61 is written, 0.6 comes out");

    [Fact]
    public void A_receipt_that_leaves_a_fact_out_fails() =>
        Fails<XunitException>("Receipt:\n\n| criterion | fact | verdict |\n|---|---|---|\n| revenue | deal D2 | counts 60 |", "deal D1: counts 60");

    [Fact]
    public void An_example_that_expects_nothing_fails() => Fails<XunitException>("Only prose.", "expects nothing");

    [Fact]
    public void A_table_that_nobody_reads_fails() => Fails<FormatException>("Result:\n\n| criterion |\n|---|\n| revenue |", "nothing is called \"Result\"");

    [Fact]
    public void A_row_with_a_cell_too_many_fails() =>
        Fails<FormatException>("Results:\n\n| criterion |\n|---|\n| revenue | 1 |", "2 cells under 1 columns");

    private static void Fails<T>(string section, string message)
        where T : Exception
    {
        var mistake = Assert.ThrowsAny<T>(() =>
        {
            var page = SpecPage.Parse("page", (Page + section).Split('\n'));
            new SpecExample(page, page.Sections.Single()).Run();
        });
        Assert.Contains(message, mistake.Message, StringComparison.Ordinal);
    }
}
