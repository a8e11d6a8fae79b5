using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Packaging;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.Installing;

/// <summary>
/// <c>/slack/install</c> and <c>/slack/oauth_redirect</c>: the way of an app into a workspace (OAuth 2, docs.slack.dev/authentication/installing-with-oauth). The state is random, kept in a
/// cookie of the browser that began, and works once.
/// </summary>
internal sealed class InstallEndpoints(SlackOptions options, SlackApiClient api, SlackInstalls installs, InstallStates states, TimeProvider time)
{
    private const string Cookie = "partner-tiers-slack-install";
    private const string Authorize = "https://slack.com/oauth/v2/authorize";

    private static readonly FrozenSet<string> Needed = JsonNode.Parse(SlackManifest.Write(new Uri("https://example.com"), SlackMode.Http, isDistributed: true))!
        ["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(static scope => scope!.GetValue<string>()).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Begins.</summary>
    public Task BeginAsync(HttpContext http)
    {
        if (options.ClientId.Length == 0 || options.ClientSecret.Length == 0 || options.PublicUrl is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        states.Add(state);
        http.Response.Cookies.Append(Cookie, state, new CookieOptions { HttpOnly = true, Secure = options.PublicUrl.Scheme == Uri.UriSchemeHttps, SameSite = SameSiteMode.Lax, MaxAge = InstallStates.Life, Path = "/slack" });
        http.Response.Redirect($"{Authorize}?client_id={Uri.EscapeDataString(options.ClientId)}&scope={Uri.EscapeDataString(string.Join(',', Needed.Order(StringComparer.Ordinal)))}&state={state}&redirect_uri={Uri.EscapeDataString(Back)}");
        return Task.CompletedTask;
    }

    /// <summary>Comes back from Slack with a code.</summary>
    public async Task FinishAsync(HttpContext http)
    {
        var (state, code) = (http.Request.Query["state"].ToString(), http.Request.Query["code"].ToString());
        var cookie = http.Request.Cookies[Cookie] ?? string.Empty;
        http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/slack" });
        var isOurs = state.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(cookie)) && states.Take(state);
        if (!isOurs || options.PublicUrl is null)
        {
            await SayAsync(http, StatusCodes.Status400BadRequest, "This way back has been used, is too old, or began in another browser. Please begin again at /slack/install.");
            return;
        }

        if (code.Length == 0)
        {
            await SayAsync(http, StatusCodes.Status400BadRequest, "The installation was not allowed in Slack. Nothing was installed.");
            return;
        }

        var arguments = new Dictionary<string, object?> { ["code"] = code, ["redirect_uri"] = Back };
        var outcome = await api.CallAsync("oauth.v2.access", null, "install", arguments, http.RequestAborted, (options.ClientId, options.ClientSecret));
        if (outcome is not SlackOutcome.Done { Body: var answer } || answer.Text("access_token") is not { } token || await installs.OfTokenAsync(token, http.RequestAborted) is not { } found)
        {
            await SayAsync(http, StatusCodes.Status502BadGateway, $"Slack did not finish the installation ({(outcome as SlackOutcome.Refused)?.Error ?? "no answer"}). Nothing was installed; please begin again at /slack/install.");
            return;
        }

        var isForAll = answer.Flag("is_enterprise_install");
        var granted = (answer.Text("scope") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries);
        await installs.SaveAsync(
            found with
            {
                TeamId = isForAll ? null : answer.At("team")?.Text("id") ?? found.TeamId,
                EnterpriseId = answer.At("enterprise")?.Text("id") ?? found.EnterpriseId,
                RefreshToken = answer.Text("refresh_token"),
                ExpiresAt = installs.EndOf(answer),
                InstalledAt = time.GetUtcNow(),
                Scopes = granted,
            },
            http.RequestAborted);
        var missing = Needed.Except(granted, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        await SayAsync(http, StatusCodes.Status200OK, missing.Count == 0
            ? "Installed. Open the app in Slack and ask it something; an organisation-wide app has to be added to each workspace by an admin first."
            : $"Installed, but without {string.Join(", ", missing)}: what needs these will not work.");
    }

    private string Back => new Uri(options.PublicUrl!, "/slack/oauth_redirect").AbsoluteUri;

    private static Task SayAsync(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(text + "\n", http.RequestAborted);
    }
}
