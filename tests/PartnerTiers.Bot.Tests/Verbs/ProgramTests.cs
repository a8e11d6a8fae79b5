using System.Text.Json;
using PartnerTiers.Bot.Tests.Processes;
using Xunit;

namespace PartnerTiers.Bot.Tests.Verbs;

/// <summary>The program as an operator meets it: arguments in; standard output, standard error and exit code out.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Without_any_setting_evaluate_judges_the_example_and_prints_nothing_but_JSON()
    {
        var run = await RunAsync("evaluate", "--format", "json", "--as-of", "2026-11-16");

        Assert.Equal(0, run.ExitCode);
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal("2026-11-16", report.RootElement.GetProperty("asOf").GetString());
        Assert.Equal(48, report.RootElement.GetProperty("partners").GetArrayLength());
    }

    [Fact]
    public async Task The_same_evaluation_again_is_the_same_to_the_byte() =>
        Assert.Equal((await RunAsync("evaluate", "--format", "csv", "--as-of", "2026-11-16")).Output, (await RunAsync("evaluate", "--format", "csv", "--as-of", "2026-11-16")).Output);

    [Fact]
    public async Task Review_judges_the_coming_quarter_end()
    {
        var run = await RunAsync("evaluate", "--format", "json", "--as-of", "2026-11-16", "--review", "--partner", "P001");

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal("2026-12-31", report.RootElement.GetProperty("judgedOn").GetString());
        Assert.Equal("P001", Assert.Single(report.RootElement.GetProperty("partners").EnumerateArray()).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("frobnicate", "Unrecognized command or argument 'frobnicate'")]
    [InlineData("evaluate --format xml", "write table, csv, json")]
    [InlineData("evaluate --as-of 2026-02-30", "yyyy-MM-dd")]
    [InlineData("evaluate --as-of 9999-12-31", "yyyy-MM-dd")]
    [InlineData("evaluate --partner P999 --as-of 2026-11-16", "there is no partner with the id 'P999'")]
    [InlineData("review publish", "--as")]
    [InlineData("review run --as-of 2026-11-16", "the real day")]
    [InlineData("mcp", "not in this version")]
    [InlineData("sync --Crm:Provider hubspot", "hubspot is not in this version")]
    [InlineData("sync --Crm:Provider csv", "Crm:Folder: Folder is missing")]
    [InlineData("serve --urls http://0.0.0.0:3978", "can be reached from other machines")]
    [InlineData("demo-data x --partners -1", "write 0 or more")]
    public async Task Wrong_usage_and_wrong_configuration_give_two_and_a_sentence(string line, string says)
    {
        var run = await RunAsync(line.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_rule_book_gives_two_everywhere_but_one_in_check()
    {
        var config = scratch.File("bad.json");
        await File.WriteAllTextAsync(config, """{ "Programme": { "Tier": [] } }""");

        Assert.Equal(2, (await RunAsync("evaluate", "--config", config)).ExitCode);
        var check = await RunAsync("check", "--config", config);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("Did you mean", check.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Written_example_data_reads_back_without_a_complaint_and_a_second_sync_changes_nothing()
    {
        var folder = scratch.File("facts");
        Assert.Equal(0, (await RunAsync("demo-data", folder, "--as-of", "2026-11-16")).ExitCode);

        var first = await RunAsync("sync", "--Crm:Folder", folder);
        var second = await RunAsync("sync", "--Crm:Folder", folder);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("0 left out", first.Output, StringComparison.Ordinal);
        Assert.Contains("nothing changed", second.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("demo-data", folder)).ExitCode);
    }

    [Fact]
    public async Task A_refused_sync_gives_one_and_the_reason()
    {
        var run = await RunAsync("sync", "--Crm:Folder", scratch.File("nowhere"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_type_that_only_an_older_version_of_the_rules_names_is_read()
    {
        var folder = Directory.CreateDirectory(scratch.File("typed")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "partners.csv"), "id,name,type,region\nP1,Acme,var,EMEA\n");
        const string Version = """ "Name": "P", "Currency": "EUR", "TimeZone": "UTC", "Tiers": [ { "Id": "base", "Name": "Base" }, { "Id": "top", "Name": "Top" } ], "Criteria": [ { "Id": "tenure", "Bucket": "Outcomes", "Name": "Tenure", "Measure": "tenure_months", "Needs": { "top": 1 } } ] """;
        var config = scratch.File("versions.json");
        await File.WriteAllTextAsync(config, $$"""{ "Programme": { "EffectiveFrom": "2026-07-01", {{Version}}, "Versions": [ { "EffectiveFrom": "2025-01-01", "Types": ["var"], {{Version}} } ] }, "Crm": { "Provider": "csv", "Folder": "typed" } }""");

        var run = await RunAsync("evaluate", "--format", "json", "--config", config, "--as-of", "2026-02-01");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("\"P1\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_answers_and_explains()
    {
        var run = await RunAsync("ask", "what does Acme need for Select", "--explain", "--as-of", "2026-11-16");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Acme GmbH · to Select", run.Output, StringComparison.Ordinal);
        Assert.Contains("€52,000", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_on_the_terminal_keeps_its_thread()
    {
        var run = await BotProcess.RunAsync(["ask", "--as-of", "2026-11-16"], scratch.Path, "who are our Elite partners in EMEA\nand in APAC?\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Elite partners · EMEA", run.Output, StringComparison.Ordinal);
        Assert.Contains("Elite partners · APAC", run.Output, StringComparison.Ordinal);
    }

    private Task<Finished> RunAsync(params string[] args) => BotProcess.RunAsync(args, scratch.Path);
}
