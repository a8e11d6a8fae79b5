using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PartnerTiers.Bot.Guarding;
using Xunit;

namespace PartnerTiers.Bot.Tests.Guarding;

/// <summary>Who gets to the endpoints at all: by which name, through which proxy, and how many at once.</summary>
public sealed class DoorTests
{
    private static readonly Dictionary<string, string?> BehindProxy = new(GuardedBot.Credentials) { ["Server:TrustedProxies:0"] = "10.0.0.0/24", ["Server:Hosts:0"] = "bot.internal.example" };

    [Theory]
    [InlineData(GuardedBot.PublicHost, "203.0.113.9", 404)]
    [InlineData("PARTNER-TIERS.example.com", "203.0.113.9", 404)]
    [InlineData("bot.internal.example", "203.0.113.9", 404)]
    [InlineData("127.0.0.1", "127.0.0.1", 404)]
    [InlineData("localhost", "::1", 404)]
    [InlineData("127.0.0.1", "203.0.113.9", 400)]
    [InlineData("evil.example", "203.0.113.9", 400)]
    [InlineData("evil.example", "127.0.0.1", 400)]
    [InlineData("partner-tiers.example.com.evil.example", "203.0.113.9", 400)]
    public async Task The_bot_answers_to_its_own_names_only(string host, string remote, int status)
    {
        await using var bot = await GuardedBot.StartAsync(BehindProxy);
        void From(HttpContext http) => (http.Request.Host, http.Connection.RemoteIpAddress) = (new HostString(host), IPAddress.Parse(remote));
        Assert.Equal(status, (await bot.SendAsync("GET", "/p/token", From)).Response.StatusCode);
        Assert.Equal(200, (await bot.SendAsync("GET", "/healthz", From)).Response.StatusCode);
    }

    [Theory]
    [InlineData("10.0.0.7", "https", "203.0.113.9")]
    [InlineData("10.0.1.7", "http", "10.0.1.7")]
    [InlineData("203.0.113.50", "http", "203.0.113.50")]
    public async Task Only_a_trusted_proxy_says_for_whom_it_asks(string remote, string scheme, string seen)
    {
        await using var bot = await GuardedBot.StartAsync(BehindProxy, map: app => app.MapGet("/who", http => http.Response.WriteAsync($"{http.Request.Scheme} {http.Connection.RemoteIpAddress}")));
        var answer = await bot.SendAsync("GET", "/who", http =>
        {
            (http.Request.Host, http.Connection.RemoteIpAddress) = (new HostString(GuardedBot.PublicHost), IPAddress.Parse(remote));
            (http.Request.Headers["X-Forwarded-For"], http.Request.Headers["X-Forwarded-Proto"]) = ("198.51.100.1, 203.0.113.9", "https, https");
        });
        Assert.Equal($"{scheme} {seen}", await GuardedBot.BodyAsync(answer));
    }

    [Fact]
    public async Task A_page_asked_for_unencrypted_is_named_its_encrypted_address()
    {
        await using var bot = await GuardedBot.StartAsync(BehindProxy);
        var answer = await bot.SendAsync("GET", "/dashboard", http =>
        {
            (http.Request.Host, http.Connection.RemoteIpAddress) = (new HostString(GuardedBot.PublicHost), IPAddress.Parse("10.0.0.7"));
            (http.Request.Headers["X-Forwarded-For"], http.Request.Headers["X-Forwarded-Proto"]) = ("203.0.113.9", "http");
        });
        Assert.Equal((308, "https://partner-tiers.example.com/dashboard"), (answer.Response.StatusCode, answer.Response.Headers.Location.ToString()));
    }

    [Fact]
    public async Task More_requests_than_fit_wait_and_further_ones_are_asked_to_come_again()
    {
        var free = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bot = await GuardedBot.StartAsync(
            new Dictionary<string, string?> { ["Server:AtOnce"] = "2", ["Server:Waiting"] = "1" },
            map: app => app.MapGet("/slow", async http =>
            {
                await free.Task;
                await http.Response.WriteAsync("done");
            }));
        var asked = Enumerable.Range(0, 4).Select(_ => bot.SendAsync("GET", "/slow")).ToList();

        // Two are worked on and one waits, so the first to be answered is the one that has no room.
        var turnedAway = await Task.WhenAny(asked);
        Assert.Equal((503, "2"), ((await turnedAway).Response.StatusCode, (await turnedAway).Response.Headers.RetryAfter.ToString()));
        Assert.Equal(200, (await bot.SendAsync("GET", "/healthz")).Response.StatusCode);

        free.SetResult();
        Assert.All(await Task.WhenAll(asked.Where(request => request != turnedAway)), answer => Assert.Equal(200, answer.Response.StatusCode));
    }

    [Theory]
    [InlineData("10.0.0.7", true)]
    [InlineData("10.0.0.0/24", true)]
    [InlineData("fd00::/8", true)]
    [InlineData("proxy", false)]
    [InlineData("10.0.0.0/33", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_proxy_is_an_address_or_a_network(string? written, bool isOne) => Assert.Equal(isOne, ProxyTrust.TryParse(written, out _));
}
