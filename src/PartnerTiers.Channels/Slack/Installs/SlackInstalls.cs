using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.Installs;

/// <summary>
/// Finds the installation that a payload is for: the configured token's, else the workspace's, else its organisation's. Gets new tokens before the old ones end, one at a time for each,
/// because a refresh token works once.
/// </summary>
internal sealed class SlackInstalls(SlackOptions options, SlackApiClient api, ISlackInstallStore store, TimeProvider time, ILogger<SlackInstalls> log) : IDisposable
{
    /// <summary>A token is renewed when it lasts no longer than this.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromHours(2);
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (SlackInstall? Install, DateTimeOffset Until)> remembered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> renewing = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim asking = new(1, 1);
    private SlackInstall? configured;
    private int forgotten;

    /// <summary>The installation; null: the app isn't installed there.</summary>
    public async Task<SlackInstall?> FindAsync(PayloadSource source, CancellationToken cancellationToken)
    {
        if (await ConfiguredAsync(cancellationToken) is { } own && (own.TeamId == source.TeamId || (own.EnterpriseId is not null && own.EnterpriseId == source.EnterpriseId)))
        {
            return own;
        }

        foreach (var key in new[] { source.IsEnterpriseInstall ? null : source.TeamId, source.EnterpriseId })
        {
            if (key is not null && await RememberedAsync(key, cancellationToken) is { } found)
            {
                return found.ExpiresAt - time.GetUtcNow() < Reserve ? await RefreshAsync(found, cancellationToken) ?? found : found;
            }
        }

        Log.NoInstall(log, source.Named);
        return null;
    }

    /// <summary>Keeps a new installation.</summary>
    public async Task SaveAsync(SlackInstall install, CancellationToken cancellationToken)
    {
        await store.SaveAsync(install, cancellationToken);
        remembered[install.Key] = (install, time.GetUtcNow() + Life);
    }

    /// <summary>Forgets one that is gone. The configured token stays: only an operator can change it.</summary>
    public async Task ForgetAsync(SlackInstall install, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(install, configured))
        {
            return;
        }

        // A token that was good when the work began may have been renewed meanwhile, or the app installed anew: that one stays.
        if (await store.FindAsync(install.Key, cancellationToken) is { } kept && kept.BotToken == install.BotToken)
        {
            await store.RemoveAsync(install.Key, cancellationToken);
        }

        lock (remembered)
        {
            forgotten++;
            remembered.TryRemove(install.Key, out _);
        }
    }

    /// <summary>The installation with a new token; null: none could be had.</summary>
    public async Task<SlackInstall?> RefreshAsync(SlackInstall install, CancellationToken cancellationToken)
    {
        if (install.RefreshToken is null)
        {
            return null;
        }

        var gate = renewing.GetOrAdd(install.Key, static _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            // Somebody may have done it while we waited: a refresh token works once.
            if (await store.FindAsync(install.Key, cancellationToken) is { } kept && kept.BotToken != install.BotToken)
            {
                remembered[kept.Key] = (kept, time.GetUtcNow() + Life);
                return kept;
            }

            var arguments = new Dictionary<string, object?> { ["grant_type"] = "refresh_token", ["refresh_token"] = install.RefreshToken };
            var outcome = await api.CallAsync("oauth.v2.access", null, install.Key, arguments, cancellationToken, (options.ClientId, options.ClientSecret));
            if (outcome is not SlackOutcome.Done { Body: var body } || body.Text("access_token") is not { } token)
            {
                Log.NotRefreshed(log, install.Key, outcome is SlackOutcome.Refused refused ? refused.Error : outcome.GetType().Name);
                return null;
            }

            var fresh = install with { BotToken = token, RefreshToken = body.Text("refresh_token") ?? install.RefreshToken, ExpiresAt = EndOf(body) };
            await SaveAsync(fresh, cancellationToken);
            return fresh;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        asking.Dispose();
        foreach (var gate in renewing.Values)
        {
            gate.Dispose();
        }
    }

    /// <summary>When a token of an <c>oauth.v2.access</c> answer ends; null: never.</summary>
    public DateTimeOffset? EndOf(JsonElement answer) =>
        answer.TryGetProperty("expires_in", out var seconds) && seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt32(out var left) ? time.GetUtcNow().AddSeconds(left) : null;

    /// <summary>Whose the configured token is; null: there is none, or Slack doesn't say.</summary>
    public async Task<SlackInstall?> ConfiguredAsync(CancellationToken cancellationToken)
    {
        if (options.BotToken.Length == 0 || configured is not null)
        {
            return configured;
        }

        await asking.WaitAsync(cancellationToken);
        try
        {
            return configured ??= await OfTokenAsync(options.BotToken, cancellationToken);
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>The installation that a token belongs to, by Slack's word; null: the token isn't good, or Slack isn't there.</summary>
    public async Task<SlackInstall?> OfTokenAsync(string token, CancellationToken cancellationToken) =>
        await api.CallAsync("auth.test", token, "auth", new Dictionary<string, object?>(), cancellationToken) is SlackOutcome.Done { Body: var who } && who.Text("user_id") is { } user
            ? new SlackInstall(who.Flag("is_enterprise_install") ? null : who.Text("team_id"), who.Text("enterprise_id"), token, user, who.Text("bot_id") ?? string.Empty)
            : null;

    private async Task<SlackInstall?> RememberedAsync(string key, CancellationToken cancellationToken)
    {
        if (remembered.TryGetValue(key, out var known) && known.Until > time.GetUtcNow())
        {
            return known.Install;
        }

        var before = Volatile.Read(ref forgotten);
        var found = await store.FindAsync(key, cancellationToken);
        lock (remembered)
        {
            // What was read right before it was forgotten must not be remembered after.
            if (before == forgotten)
            {
                remembered[key] = (found, time.GetUtcNow() + Life);
            }
        }

        return found;
    }
}
