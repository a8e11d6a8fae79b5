using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Encounters;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.Connector;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>Who asks and who reads along, from the connector's member calls; remembered for a while.</summary>
internal sealed class MemberDirectory(ConnectorClient connector, TeamsOptions options, IEncounters encounters, TimeProvider time, ILogger<MemberDirectory> log)
{
    private const int MostRemembered = 20_000;
    private const int MostPages = 20;
    private static readonly TimeSpan MemberLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan RosterLife = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FailureLife = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Conversation, string Person), Remembered<ChannelAccount?>> members = new();
    private readonly ConcurrentDictionary<string, Remembered<bool>> rosters = new();

    /// <summary>The asker. A guest's tenant is nobody's: a guest is in the home directory without being home.</summary>
    public async Task<Sender> AskerAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        var from = activity.From;
        var member = from?.Id is { Length: > 0 } id ? await MemberAsync(reference, id, cancellationToken) : null;
        var tenant = member?.TenantId ?? from?.TenantId ?? IncomingReading.TenantOf(activity);
        var isGuest = member is not null && IsGuest(member);
        var sender = new Sender(
            from?.Id ?? string.Empty,
            from?.Name ?? member?.Name,
            Email(member, tenant),
            isGuest ? null : tenant)
        {
            SignIn = member?.UserPrincipalName is { Length: > 0 } name && name.Contains('@', StringComparison.Ordinal) ? name : null,
            GuestOf = isGuest ? IncomingReading.TenantOf(activity) ?? string.Empty : null,
            DirectoryId = member?.AadObjectId ?? from?.AadObjectId,
        };
        await encounters.MetAsync(TeamsEncounters.Of(activity, reference, sender), cancellationToken);
        return sender;
    }

    /// <summary>Whether somebody outside can read along: a shared channel, or a guest or a member of another directory in it. Where that cannot be found out, the answer is yes.</summary>
    public async Task<bool> HasOutsidersAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (IncomingReading.IsPersonal(activity))
        {
            return false;
        }

        if (string.Equals(activity.ChannelData?.Channel?.Type, "shared", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // On loopback nobody is outside.
        if (options.IsDevelopment)
        {
            return false;
        }

        if (rosters.TryGetValue(reference.BaseId, out var known) && known.Until > time.GetUtcNow())
        {
            return known.Value;
        }

        var (found, _) = await ReadRosterAsync(reference, IncomingReading.TenantOf(activity), cancellationToken);
        Remember(rosters, reference.BaseId, found ?? true, found is null ? FailureLife : RosterLife);
        return found ?? true;
    }

    /// <summary>Whether somebody outside reads in a conversation, as its members show it; null with the reason where they can't be read.</summary>
    public async Task<(bool? Found, ConnectorOutcome<PagedMembersResult>? Failure)> LookAsync(ConversationReference reference, string? tenant, CancellationToken cancellationToken)
    {
        if (rosters.TryGetValue(reference.BaseId, out var known) && known.Until > time.GetUtcNow() && !known.Value)
        {
            return (false, null);
        }

        var (found, failure) = await ReadRosterAsync(reference, tenant, cancellationToken);
        if (found is { } value)
        {
            Remember(rosters, reference.BaseId, value, RosterLife);
        }

        return (found, failure);
    }

    /// <summary>Somebody came or went: in a team that concerns all of its channels, whose ids the event doesn't name.</summary>
    public void ForgetRosters() => rosters.Clear();

    private async Task<(bool? Found, ConnectorOutcome<PagedMembersResult>? Failure)> ReadRosterAsync(ConversationReference reference, string? tenant, CancellationToken cancellationToken)
    {
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            var outcome = await connector.GetConversationPagedMembersAsync(reference.ServiceUrl, reference.BaseId, next, cancellationToken);
            if (outcome is not ConnectorOutcome<PagedMembersResult>.Done { Value: { } result })
            {
                Log.LookupFailed(log, "the members of a conversation", outcome.ToString());
                return (null, outcome);
            }

            await encounters.SawAsync(TeamsEncounters.Of(result, reference, tenant, Email), cancellationToken);
            if ((result.Members ?? []).Any(member => IsGuest(member) || (tenant is not null && member.TenantId is { } other && !Same(other, tenant))))
            {
                return (true, null);
            }

            if (result.ContinuationToken is not { Length: > 0 } token)
            {
                return (false, null);
            }

            next = token;
        }

        return (true, null);
    }

    private async Task<ChannelAccount?> MemberAsync(ConversationReference reference, string person, CancellationToken cancellationToken)
    {
        var key = (reference.BaseId, person);
        if (members.TryGetValue(key, out var known) && known.Until > time.GetUtcNow())
        {
            return known.Value;
        }

        var outcome = await connector.GetConversationMemberAsync(reference.ServiceUrl, reference.BaseId, person, cancellationToken);
        var member = (outcome as ConnectorOutcome<ChannelAccount>.Done)?.Value;
        if (member is null)
        {
            Log.LookupFailed(log, "a member", outcome.ToString());
        }

        Remember(members, key, member, member is null ? FailureLife : MemberLife);
        return member;
    }

    /// <summary>E-mail, else the sign-in name. In a foreign directory anybody may write any e-mail address into an account, but sign-in names are of domains that were proved: there they come first.</summary>
    private string? Email(ChannelAccount? member, string? tenant)
    {
        var signIn = member?.UserPrincipalName is { Length: > 0 } name && name.Contains('@', StringComparison.Ordinal) && !name.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) ? name : null;
        var email = member?.Email is { Length: > 0 } address ? address : null;
        var isForeign = options.TenantId.Length > 0 && tenant is not null && !Same(tenant, options.TenantId);
        return isForeign ? signIn ?? email : email ?? signIn;
    }

    /// <summary>Whether a member is a guest of the directory.</summary>
    public static bool IsGuest(ChannelAccount member) =>
        member.UserRole is "guest" or "anonymous" || member.UserPrincipalName?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) == true;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private void Remember<TKey, TValue>(ConcurrentDictionary<TKey, Remembered<TValue>> memory, TKey key, TValue value, TimeSpan life)
        where TKey : notnull
    {
        if (memory.Count >= MostRemembered)
        {
            memory.Clear();
        }

        memory[key] = new Remembered<TValue>(value, time.GetUtcNow() + life);
    }

    private sealed record Remembered<T>(T Value, DateTimeOffset Until);
}
