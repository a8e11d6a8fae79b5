using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace PartnerTiers.Bot.Tests.Guarding;

/// <summary>What holds for every address of the bot, found by asking the program for its endpoints: a new one is in here without a line.</summary>
public sealed partial class EveryEndpointTests
{
    private const int FewestEndpoints = 16;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_answer_tells_browsers_to_run_frame_guess_and_keep_nothing(bool isConnected)
    {
        await using var bot = await GuardedBot.StartAsync(isConnected ? GuardedBot.Credentials : null);
        var asked = 0;
        foreach (var (method, path) in Requests(bot).Append(("GET", "/nowhere")).Append(("DELETE", "/healthz")))
        {
            var answer = await bot.SendAsync(method, path);
            asked++;
            var headers = answer.Response.Headers;
            Assert.True(Policy(headers.ContentSecurityPolicy.ToString()) is null, $"{method} {path}: {Policy(headers.ContentSecurityPolicy.ToString())}");
            Assert.Equal("nosniff", headers.XContentTypeOptions);
            Assert.Equal("no-referrer", headers["Referrer-Policy"]);
            Assert.Equal("no-store", headers.CacheControl);
            Assert.Equal("DENY", headers.XFrameOptions);
            Assert.False(headers.ContainsKey("Server"), path);
            Assert.InRange(answer.Response.StatusCode, 200, 499);
            if (answer.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
            {
                Assert.False(Inline().IsMatch(await GuardedBot.BodyAsync(answer)), $"{path} holds a script or style of its own");
            }
        }

        Assert.InRange(asked, FewestEndpoints, int.MaxValue);
    }

    [Fact]
    public async Task Browsers_are_told_to_stay_encrypted_where_they_came_encrypted()
    {
        await using var bot = await GuardedBot.StartAsync(GuardedBot.Credentials);
        var encrypted = await bot.SendAsync("GET", "/healthz", http => http.Request.Scheme = "https");
        Assert.Equal("max-age=31536000", encrypted.Response.Headers.StrictTransportSecurity);
        Assert.False((await bot.SendAsync("GET", "/healthz")).Response.Headers.ContainsKey("Strict-Transport-Security"));
    }

    [Fact]
    public async Task The_look_at_the_policy_would_see_a_loose_one()
    {
        await using var bot = await GuardedBot.StartAsync(map: app => Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapGet(app, "/loose", http =>
        {
            http.Response.Headers.ContentSecurityPolicy = "default-src 'self' 'unsafe-inline'; frame-ancestors 'none'";
            return http.Response.WriteAsync("<p onclick=x>");
        }));
        var answer = await bot.SendAsync("GET", "/loose");
        Assert.NotNull(Policy(answer.Response.Headers.ContentSecurityPolicy.ToString()));
        Assert.Matches(Inline(), await GuardedBot.BodyAsync(answer));
    }

    private static IEnumerable<(string Method, string Path)> Requests(GuardedBot bot) =>
        from endpoint in bot.Endpoints
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        select (method, Parameter().Replace("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), "anything"));

    private static string? Policy(string policy)
    {
        var rules = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToDictionary(rule => rule.Split(' ')[0], rule => rule.Split(' ')[1..]);
        return rules.GetValueOrDefault("default-src") is not ["'none'"] ? "default-src is not 'none'"
            : rules.GetValueOrDefault("base-uri") is not ["'none'"] ? "base-uri is not 'none'"
            : rules.GetValueOrDefault("frame-ancestors") is not ["'none'"] ? "frames are allowed"
            : rules.Values.SelectMany(sources => sources).Any(source => source is "*" or "'unsafe-inline'" or "'unsafe-eval'" or "data:" or "https:" or "http:") ? "something is allowed from anywhere"
            : null;
    }

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)|<style|\sstyle\s*=|\son\w+\s*=|javascript:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
