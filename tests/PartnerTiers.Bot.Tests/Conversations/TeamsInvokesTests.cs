using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PartnerTiers.Operations.Access;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Bot.Tests.Conversations;

/// <summary>What Teams invokes besides pressed buttons, with the real desk behind it: searching while writing, and dialogs.</summary>
public sealed class TeamsInvokesTests : IAsyncLifetime
{
    private FakeConnector connector = null!;
    private TeamsBot bot = null!;
    private int number;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        connector.Members["29:ann"] = new JsonObject { ["id"] = "29:ann", ["name"] = "Ann", ["email"] = "ann@example.com", ["userPrincipalName"] = "ann@example.com", ["tenantId"] = Incoming.Tenant };
        bot = await TeamsBot.StartAsync(connector, null, ("Access:Home:Teams:0", Incoming.Tenant), ("Access:Admins:0", "ann@example.com"));
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task A_partner_is_searched_while_writing_and_its_scorecard_inserted_without_buttons()
    {
        var found = await InvokeAsync("composeExtension/query", JsonNode.Parse("""{"commandId":"findPartner","parameters":[{"name":"name","value":"acm"}],"queryOptions":{"skip":0,"count":5}}"""));
        var line = found["composeExtension"]!["attachments"]!.AsArray().Single()!;
        Assert.Contains("Acme GmbH", line.ToJsonString(), StringComparison.Ordinal);
        var inserted = (await InvokeAsync("composeExtension/selectItem", line["preview"]!["content"]!["tap"]!["value"]!.DeepClone())).ToJsonString();
        Assert.Contains("Acme GmbH", inserted, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", inserted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_is_bound_from_the_dialog_to_the_end()
    {
        using var asked = await bot.PostAsync(Incoming.Mentioning(connector.ServiceUrl, "<at>Partner Tiers</at> bind this channel"));
        var opener = (await connector.MessagesAsync(1))[0].Card!["actions"]!.AsArray().Single(static action => action!["type"]!.GetValue<string>() == "Action.Submit")!;
        var dialog = Card(await InvokeAsync("task/fetch", new JsonObject { ["data"] = opener["data"]!.DeepClone() }, Incoming.Thread));
        var found = await InvokeAsync("application/search", JsonNode.Parse("""{"queryText":"acm","queryOptions":{"skip":0,"top":15},"dataset":"partners"}"""), Incoming.Thread);
        var data = (JsonObject)dialog["actions"]![0]!["data"]!.DeepClone();
        data[dialog["body"]![0]!["id"]!.GetValue<string>()] = found["value"]!["results"]![0]!["value"]!.DeepClone();

        var preview = Card(await InvokeAsync("task/submit", new JsonObject { ["data"] = data }, Incoming.Thread));
        Assert.Empty(await BoundAsync());
        var confirm = preview["actions"]!.AsArray().First(static action => action!["title"]!.GetValue<string>() == "Bind")!;
        var done = await InvokeAsync("task/submit", new JsonObject { ["data"] = confirm["data"]!.DeepClone() }, Incoming.Thread);

        Assert.Equal("message", done["task"]!["type"]!.GetValue<string>());
        Assert.Equal(("P002", "19:sales@thread.tacv2"), (Assert.Single(await BoundAsync()).Binding.Partner, (await BoundAsync())[0].Binding.Channel));
    }

    private static JsonNode Card(JsonNode dialog) => dialog["task"]!["value"]!["card"]!["content"]!;

    private Task<ImmutableArray<MadeBinding>> BoundAsync() => bot.Services.GetRequiredService<IBindingStore>().InForceAsync(CancellationToken.None);

    private async Task<JsonNode> InvokeAsync(string name, JsonNode? value, string conversation = Incoming.Personal)
    {
        var invoke = Incoming.Invoke(connector.ServiceUrl, name, value, conversation, $"f:invoke{number++}");
        using var response = await bot.PostAsync(invoke);
        Assert.Equal(200, (int)response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
