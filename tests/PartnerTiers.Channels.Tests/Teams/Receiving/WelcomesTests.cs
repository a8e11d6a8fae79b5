using System.Text.Json.Nodes;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Receiving;

public sealed class WelcomesTests : IAsyncLifetime
{
    private FakeConnector connector = null!;
    private TeamsHost bot = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        bot = await TeamsHost.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task One_welcome_whatever_comes_first_and_however_often()
    {
        await InstallAsync("add");
        await MembersAsync("membersAdded", "28:bot");
        await InstallAsync("add");
        await MembersAsync("membersAdded", "28:bot");

        Assert.Single(await MessagesAfterAQuestionAsync(2), message => message.Body!["attachments"] is not null);
    }

    [Fact]
    public async Task Taken_away_and_added_again_it_greets_again()
    {
        await InstallAsync("add");
        await connector.MessagesAsync(1);
        await InstallAsync("remove");
        await MembersAsync("membersAdded", "28:bot");

        Assert.Equal(2, (await connector.MessagesAsync(2)).Count(message => message.Body!["attachments"] is not null));
    }

    [Fact]
    public async Task Nobody_is_greeted_for_somebody_else_or_for_an_upgrade()
    {
        await MembersAsync("membersAdded", "29:ann");
        await InstallAsync("add-upgrade");

        Assert.Single(await MessagesAfterAQuestionAsync(1));
    }

    private async Task<IReadOnlyList<SentActivity>> MessagesAfterAQuestionAsync(int count)
    {
        await bot.PostAsync(Incoming.Message(connector.ServiceUrl, "hello").ToJsonString());
        return await connector.MessagesAsync(count);
    }

    private Task<HttpResponseMessage> InstallAsync(string action) => bot.PostAsync(Incoming.Event(connector.ServiceUrl, "installationUpdate", activity => activity["action"] = action).ToJsonString());

    private Task<HttpResponseMessage> MembersAsync(string field, string id) =>
        bot.PostAsync(Incoming.Event(connector.ServiceUrl, "conversationUpdate", activity => activity[field] = new JsonArray(new JsonObject { ["id"] = id })).ToJsonString());
}
