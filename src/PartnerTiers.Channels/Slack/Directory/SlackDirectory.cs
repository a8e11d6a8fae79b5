using System.Collections.Concurrent;
using System.Text.Json;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.Directory;

/// <summary>Who asks and who reads along, from Slack's own lists; remembered for a while. What cannot be found out is taken for the worse.</summary>
internal sealed class SlackDirectory(SlackCaller slack, TimeProvider time)
{
    private const int MostRemembered = 20_000;
    private const int MostPages = 20;
    private const int PageSize = 200;
    private static readonly TimeSpan UserLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan ChannelLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FailureLife = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Install, string Id), (SlackUser? User, DateTimeOffset Until)> users = new();
    private readonly ConcurrentDictionary<(string Install, string Id), (bool HasOutsiders, DateTimeOffset Until)> channels = new();

    /// <summary>A person; null where Slack doesn't tell.</summary>
    public async Task<SlackUser?> UserAsync(SlackInstall install, string id, CancellationToken cancellationToken)
    {
        if (users.TryGetValue((install.Key, id), out var known) && known.Until > time.GetUtcNow())
        {
            return known.User;
        }

        var outcome = await slack.CallAsync(install, "users.info", new Dictionary<string, object?> { ["user"] = id, ["include_locale"] = true }, cancellationToken);
        var user = outcome is SlackOutcome.Done { Body: var body } && body.At("user") is { } found ? SlackUser.Read(found) : null;
        Trim(users);
        users[(install.Key, id)] = (user, time.GetUtcNow() + (user is null ? FailureLife : UserLife));
        return user;
    }

    /// <summary>Whether somebody outside the workspace's organisation reads along: a channel shared with another one, or a guest in it.</summary>
    public async Task<bool> HasOutsidersAsync(SlackInstall install, string channel, CancellationToken cancellationToken)
    {
        if (channels.TryGetValue((install.Key, channel), out var known) && known.Until > time.GetUtcNow())
        {
            return known.HasOutsiders;
        }

        var (found, _) = await LookAsync(install, channel, cancellationToken);
        Trim(channels);
        channels[(install.Key, channel)] = (found ?? true, time.GetUtcNow() + (found is null ? FailureLife : ChannelLife));
        return found ?? true;
    }

    /// <summary>The same, null with the reason where it can't be found out. Only that nobody is outside is remembered.</summary>
    public async Task<(bool? HasOutsiders, SlackOutcome? Failure)> LookNowAsync(SlackInstall install, string channel, CancellationToken cancellationToken)
    {
        if (channels.TryGetValue((install.Key, channel), out var known) && known.Until > time.GetUtcNow() && !known.HasOutsiders)
        {
            return (false, null);
        }

        var (found, failure) = await LookAsync(install, channel, cancellationToken);
        if (found is { } value)
        {
            Trim(channels);
            channels[(install.Key, channel)] = (value, time.GetUtcNow() + ChannelLife);
        }

        return (found, failure);
    }

    /// <summary>Forgets what is known of a channel: somebody joined it, or it changed its id.</summary>
    public void Forget(SlackInstall install, string channel) => channels.TryRemove((install.Key, channel), out _);

    private async Task<(bool? HasOutsiders, SlackOutcome? Failure)> LookAsync(SlackInstall install, string channel, CancellationToken cancellationToken)
    {
        var told = await slack.CallAsync(install, "conversations.info", new Dictionary<string, object?> { ["channel"] = channel }, cancellationToken);
        if (told is not SlackOutcome.Done { Body: var body } || body.At("channel") is not { } info)
        {
            return (null, told);
        }

        // is_shared alone is also true between workspaces of one organisation.
        if (info.Flag("is_ext_shared") || info.Flag("is_pending_ext_shared"))
        {
            return (true, null);
        }

        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var arguments = new Dictionary<string, object?> { ["channel"] = channel, ["limit"] = PageSize, ["cursor"] = cursor };
            var list = await slack.CallAsync(install, "conversations.members", arguments, cancellationToken);
            if (list is not SlackOutcome.Done { Body: var members })
            {
                return (null, list);
            }

            foreach (var member in members.List("members").Where(static member => member.ValueKind == JsonValueKind.String))
            {
                if (member.GetString() is { } id && id != install.BotUserId && (await UserAsync(install, id, cancellationToken) is not { } user || IsOutside(install, user)))
                {
                    return (true, null);
                }
            }

            // A short page is not the last one; only the cursor says so.
            cursor = members.At("response_metadata")?.Text("next_cursor");
            if (string.IsNullOrEmpty(cursor))
            {
                return (false, null);
            }
        }

        return (true, null);
    }

    /// <summary>Whether a person belongs to another organisation than the installation's, or is a guest.</summary>
    public static bool IsOutside(SlackInstall install, SlackUser user) =>
        user.IsGuest || !(user.IsBot || (install.TeamId is not null && user.TeamId == install.TeamId) || (install.EnterpriseId is not null && user.EnterpriseId == install.EnterpriseId));

    private static void Trim<TKey, TValue>(ConcurrentDictionary<TKey, TValue> memory)
        where TKey : notnull
    {
        if (memory.Count >= MostRemembered)
        {
            memory.Clear();
        }
    }
}
