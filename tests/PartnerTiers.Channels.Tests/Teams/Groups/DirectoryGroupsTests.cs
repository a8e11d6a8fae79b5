using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerTiers.Channels.Teams;
using PartnerTiers.Channels.Teams.Connector;
using PartnerTiers.Channels.Teams.Groups;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Groups;

public sealed class DirectoryGroupsTests
{
    [Fact]
    public async Task Only_groups_that_were_asked_for_count_and_many_are_asked_for_in_parts()
    {
        var graph = new Graph(request => Value([.. request.Take(1), "somebody-elses"]));
        var found = await Groups(graph).AmongAsync("id of/Ada", [.. Enumerable.Range(0, 45).Select(number => $"g{number}")], default);
        Assert.Equal(["g0", "g20", "g40"], found!.Order());
        Assert.All(graph.Asked, address => Assert.Equal("/v1.0/users/id%20of%2FAda/checkMemberGroups", address.AbsolutePath));
        Assert.All(graph.Tokens, token => Assert.Equal("Bearer token", token));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "{}")]
    [InlineData(HttpStatusCode.TooManyRequests, "{}")]
    [InlineData(HttpStatusCode.OK, "<html>")]
    [InlineData(HttpStatusCode.OK, "{}")]
    [InlineData(HttpStatusCode.OK, "[]")]
    public async Task What_cannot_be_found_out_is_null(HttpStatusCode status, string body) =>
        Assert.Null(await Groups(new Graph(_ => (status, body))).AmongAsync("ada", ["g1"], default));

    [Fact]
    public async Task Without_a_token_nothing_is_asked_and_this_machine_gets_none()
    {
        var graph = new Graph(groups => Value(groups));
        Assert.Null(await Groups(graph, token: null).AmongAsync("ada", ["g1"], default));
        Assert.Empty(graph.Asked);
        Assert.Equal(["g1"], await Groups(graph, token: "token", address: "http://127.0.0.1:9/graph").AmongAsync("ada", ["g1"], default));
        Assert.Equal([null], graph.Tokens);
    }

    [Fact]
    public async Task What_is_wrong_is_said()
    {
        var graph = new Graph(groups => Value(groups));
        Assert.Null(await Groups(graph).FindProblemAsync(default));
        Assert.Contains("token", await Groups(graph, token: null).FindProblemAsync(default), StringComparison.Ordinal);
        Assert.Contains("TenantId", await new DirectoryGroups(new TeamsOptions { AppId = "app" }, graph, new Tokens("token"), NullLogger<DirectoryGroups>.Instance).FindProblemAsync(default), StringComparison.Ordinal);
        Assert.Contains("AppId", await new DirectoryGroups(new TeamsOptions(), graph, new Tokens("token"), NullLogger<DirectoryGroups>.Instance).FindProblemAsync(default), StringComparison.Ordinal);
    }

    private static DirectoryGroups Groups(Graph graph, string? token = "token", string address = "https://graph.example") =>
        new(new TeamsOptions { AppId = "app", TenantId = "home", Graph = address }, graph, new Tokens(token), NullLogger<DirectoryGroups>.Instance);

    private static (HttpStatusCode, string) Value(IEnumerable<string> groups) => (HttpStatusCode.OK, JsonSerializer.Serialize(new { value = groups }));

    private sealed class Tokens(string? token) : IConnectorTokens
    {
        public Task<string?> GetAsync(bool refresh, CancellationToken cancellationToken) => Task.FromResult(token);
    }

    private sealed class Graph(Func<string[], (HttpStatusCode Status, string Body)> answer) : HttpMessageHandler, IHttpClientFactory
    {
        public List<Uri> Asked { get; } = [];

        public List<string?> Tokens { get; } = [];

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!);
            Tokens.Add(request.Headers.Authorization?.ToString());
            var asked = await request.Content!.ReadAsStringAsync(cancellationToken);
            var (status, body) = answer([.. JsonDocument.Parse(asked).RootElement.GetProperty("groupIds").EnumerateArray().Select(id => id.GetString()!)]);
            return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }
    }
}
