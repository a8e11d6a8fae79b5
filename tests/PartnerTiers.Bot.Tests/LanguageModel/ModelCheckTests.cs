using Microsoft.Extensions.Logging.Abstractions;
using PartnerTiers.Bot.LanguageModel;
using PartnerTiers.Bot.Options;
using PartnerTiers.Bot.RuleBooks;
using PartnerTiers.Bot.Verbs.Check;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.LanguageModel;

public sealed class ModelCheckTests
{
    private const string Key = "sk-hush-hush-0123456789";

    [Fact]
    public async Task None_is_configured_and_that_is_good()
    {
        var finding = await ModelCheck.RunAsync(new LanguageModelOptions(), Rules(), null, TimeProvider.System, default);
        Assert.False(finding.IsWrong);
        Assert.Contains("built-in reader", finding.Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "{\"question\":null}", false, "replied in")]
    [InlineData(200, "{\"question\":{\"kind\":\"calendar\",\"topic\":\"quarterEnd\"}}", false, "replied in")]
    [InlineData(200, "About 45 more sleeps!", true, "follows instructions")]
    [InlineData(401, "", true, "LanguageModel__Key")]
    [InlineData(404, "", true, "base address")]
    [InlineData(500, "", true, "500")]
    public async Task A_harmless_sentence_tells_how_it_is_and_what_to_do(int status, string content, bool isWrong, string says)
    {
        await using var model = await FakeModel.StartAsync();
        model.Behaviour = status == 200 ? FakeModel.Says(content) : FakeModel.Sends(status, "application/json", """{"error":{"message":"wrong key """ + Key + "\"}}");
        var finding = await CheckAsync(model.BaseAddress);
        Assert.Equal(isWrong, finding.IsWrong);
        Assert.Contains(says, finding.Says, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_such_endpoint_is_told_apart_from_none_at_all()
    {
        await using var model = await FakeModel.StartAsync();
        model.Behaviour = FakeModel.Sends(200, "text/html", "<html>");
        Assert.Contains("no chat completion", (await CheckAsync(model.BaseAddress)).Says, StringComparison.Ordinal);
        var gone = model.BaseAddress;
        await model.DisposeAsync();
        Assert.Contains("nobody answers at", (await CheckAsync(gone)).Says, StringComparison.Ordinal);
    }

    private static async Task<Finding> CheckAsync(string address)
    {
        var options = new LanguageModelOptions { Endpoint = address, Model = "reader-1", Key = Key };
        using var endpoint = new ModelEndpoint(options);
        using var model = new ModelSuggester(endpoint, new TurnedTime(), NullLogger<ModelSuggester>.Instance);
        return await ModelCheck.RunAsync(options, Rules(), model, TimeProvider.System, default);
    }

    private static PartnerTiers.Programme.Rules.RuleBookVersion Rules() => RuleBookReader.ReadFile(Repository.PathOf("appsettings.json"), new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()).Book!.Versions[^1];
}
