using System.Net;
using PartnerTiers.Channels.Outbound;
using PartnerTiers.Channels.Teams;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.Authentication;
using PartnerTiers.Channels.Teams.Connector;
using PartnerTiers.Channels.Teams.Proactive;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Connector;

public sealed class ConnectorClientTests
{
    private const string Teams = "https://smba.trafficmanager.net/emea/tenant/";
    private static readonly Activity Hello = new() { Type = ActivityTypes.Message, Text = "hello", TextFormat = "plain" };

    [Fact]
    public async Task The_token_goes_to_trusted_hosts_and_is_renewed_once()
    {
        using var http = new StubHttp(request => request.Headers.Authorization?.Parameter == "fresh" ? StubHttp.Json("""{"id":"1"}""", HttpStatusCode.Created) : StubHttp.Json("{}", HttpStatusCode.Unauthorized));
        var outcome = await Client(http).SendToConversationAsync(Teams, "19:x@thread.tacv2;messageid=1", Hello, CancellationToken.None);

        Assert.Equal("1", Assert.IsType<ConnectorOutcome<ResourceResponse>.Done>(outcome).Value!.Id);
        Assert.Equal(["kept", "fresh"], http.Asked.Select(request => request.Token));
        Assert.Equal("https://smba.trafficmanager.net/emea/tenant/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1/activities", http.Asked[0].Address.AbsoluteUri);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_host_that_is_not_trusted()
    {
        using var http = new StubHttp(_ => StubHttp.Json("{}"));
        var outcome = await Client(http).SendToConversationAsync("https://evil.example/", "a:1", Hello, CancellationToken.None);

        Assert.Equal(DeliveryRefusal.HostNotAllowed, Assert.IsType<ConnectorOutcome<ResourceResponse>.Refused>(outcome).Reason);
        Assert.Empty(http.Asked);
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster", "BotRemoved", true)]
    [InlineData(403, "ConversationBlockedByUser", "BlockedByUser", true)]
    [InlineData(403, "BotDisabledByAdmin", "DisabledByAdmin", true)]
    [InlineData(403, "ForbiddenOperationException", "NotPermitted", false)]
    [InlineData(404, "ConversationNotFound", "ConversationGone", true)]
    [InlineData(404, "ActivityNotFoundInConversation", "NotFound", false)]
    [InlineData(413, "MessageSizeTooBig", "TooLarge", false)]
    [InlineData(400, "BadSyntax", "BadRequest", false)]
    [InlineData(302, "x", "BadRequest", false)]
    [InlineData(501, "DeleteActivityAPINotImplemented", "NotSupported", false)]
    public async Task A_permanent_error_has_a_reason(int status, string code, string reason, bool isDead)
    {
        using var http = new StubHttp(_ => StubHttp.Json($$$"""{"error":{"code":"{{{code}}}","message":"no"}}""", (HttpStatusCode)status));
        var refused = Assert.IsType<ConnectorOutcome<ResourceResponse>.Refused>(await Client(http).SendToConversationAsync(Teams, "a:1", Hello, CancellationToken.None));

        Assert.Equal((reason, code, isDead), (refused.Reason.ToString(), refused.Code, refused.ConversationIsDead));
        Assert.Single(http.Asked);
    }

    [Fact]
    public async Task An_error_page_in_HTML_is_only_an_error()
    {
        using var http = new StubHttp(_ => new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StringContent("<html>") });
        Assert.IsType<ConnectorOutcome<ResourceResponse>.Uncertain>(await Client(http).SendToConversationAsync(Teams, "a:1", Hello, CancellationToken.None));
        Assert.Single(http.Asked);
    }

    [Fact]
    public async Task A_connection_that_never_stood_is_worth_another_try_a_lost_one_may_have_delivered()
    {
        using var lost = new StubHttp(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        Assert.IsType<ConnectorOutcome<ResourceResponse>.Uncertain>(await Client(lost).SendToConversationAsync(Teams, "a:1", Hello, CancellationToken.None));
        Assert.Single(lost.Asked);
        Assert.IsType<ConnectorOutcome<ResourceResponse>.Unavailable>(await Client(lost).UpdateActivityAsync(Teams, "a:1", "5", Hello, CancellationToken.None));
    }

    [Fact]
    public async Task Answers_in_all_threads_of_a_channel_count_for_what_nobody_asked_for_there()
    {
        using var http = new StubHttp(_ => StubHttp.Json("""{"id":"1"}""", HttpStatusCode.Created));
        var time = new TwoClocks();
        var pace = new ConversationPace(time, new PaceOfOne());
        var client = Client(http, pace);
        for (var answers = 0; answers < 7; answers++)
        {
            await client.ReplyToActivityAsync(Teams, $"19:x@thread.tacv2;messageid={answers}", "5", Hello, CancellationToken.None);
        }

        Assert.True(await pace.EnterAsync("19:x@thread.tacv2", CancellationToken.None) > TimeSpan.Zero);
        Assert.Equal(7, http.Asked.Count);
        time.Pass(NodaTime.Duration.FromSeconds(2));
        Assert.Equal(TimeSpan.Zero, await pace.EnterAsync("19:x@thread.tacv2", CancellationToken.None));
    }

    private static ConnectorClient Client(StubHttp http, ConversationPace? pace = null) =>
        new(http, new TwoTokens(), new ServiceUrlRules(new TeamsOptions { AppId = "app-id" }), ManualTime.Monday, pace ?? new ConversationPace(ManualTime.Monday, new PaceOfOne()));

    private sealed class TwoTokens : IConnectorTokens
    {
        public Task<string?> GetAsync(bool refresh, CancellationToken cancellationToken) => Task.FromResult<string?>(refresh ? "fresh" : "kept");
    }
}
