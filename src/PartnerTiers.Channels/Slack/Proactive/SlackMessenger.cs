using System.Security.Cryptography;
using System.Text;
using PartnerTiers.Channels.Proactive;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.Directory;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Slack.Proactive;

/// <summary>
/// Says in Slack what nobody asked for. One request each, never tried again here. Every message carries its push's key in its metadata, so that one whose answer was lost is looked for before it is sent again.
/// </summary>
public sealed class SlackMessenger
{
    private const string Update = "chat.update";
    private const string EventType = "partner_tiers_push";
    private const int PageSize = 100;
    private const int MostPages = 5;

    private readonly SlackInstalls installs;
    private readonly SlackCaller slack;
    private readonly SlackDirectory directory;
    private readonly RateGates gates;

    internal SlackMessenger(SlackInstalls installs, SlackCaller slack, SlackDirectory directory, RateGates gates) => (this.installs, this.slack, this.directory, this.gates) = (installs, slack, directory, gates);

    /// <summary>What is sent for an answer, as JSON.</summary>
    public static string Draw(Answer answer) => SlackAnswerPainter.Paint(answer).ToJson();

    /// <summary>Takes the place of a message to this channel, or of the replacing of one.</summary>
    /// <returns>How long it has to wait, and its place is not taken; zero: it may go now.</returns>
    public async Task<TimeSpan> EnterAsync(SlackPlace place, bool isUpdate, CancellationToken cancellationToken) => await InstallAsync(place, cancellationToken) is not { } install ? TimeSpan.Zero
        : await gates.EnterAsync(isUpdate ? Update : MethodRates.PostMessage, isUpdate ? install.Key : $"{install.Key} {place.Channel}", isPatient: false, cancellationToken);

    /// <summary>Says it.</summary>
    /// <param name="place">Where.</param>
    /// <param name="answer">What.</param>
    /// <param name="key">The push's key.</param>
    /// <param name="isEntered">Its place was taken by <see cref="EnterAsync"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ProactiveOutcome> PostAsync(SlackPlace place, Answer answer, string key, bool isEntered, CancellationToken cancellationToken)
    {
        var arguments = SlackDelivery.Arguments(SlackAnswerPainter.Paint(answer));
        arguments["channel"] = place.Channel;
        arguments["unfurl_links"] = false;
        arguments["unfurl_media"] = false;
        arguments["metadata"] = new Dictionary<string, object> { ["event_type"] = EventType, ["event_payload"] = new Dictionary<string, string> { ["id"] = IdOf(key) } };
        return CallAsync(place, MethodRates.PostMessage, arguments, cancellationToken, isEntered);
    }

    /// <summary>Puts it in the place of a message of ours. Its place was taken by <see cref="EnterAsync"/>.</summary>
    public Task<ProactiveOutcome> UpdateAsync(SlackPlace place, string message, Answer answer, CancellationToken cancellationToken)
    {
        var arguments = SlackDelivery.Arguments(SlackAnswerPainter.Paint(answer));
        arguments["channel"] = place.Channel;
        arguments["ts"] = message;
        return CallAsync(place, Update, arguments, cancellationToken, isEntered: true);
    }

    /// <summary>Looks for a message whose answer was lost, the newest first.</summary>
    /// <param name="place">Where it would stand.</param>
    /// <param name="key">The push's key.</param>
    /// <param name="after">A message that stands before it, by Slack's own clock; null: none is known.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Where it stands; refused as gone where it does not.</returns>
    public async Task<ProactiveOutcome> FindAsync(SlackPlace place, string key, string? after, CancellationToken cancellationToken)
    {
        if (await InstallAsync(place, cancellationToken) is not { } install)
        {
            return NoInstall;
        }

        var id = IdOf(key);
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var arguments = new Dictionary<string, object?> { ["channel"] = place.Channel, ["limit"] = PageSize, ["include_all_metadata"] = true, ["oldest"] = after, ["cursor"] = cursor };
            if (await slack.CallAsync(install, "conversations.history", arguments, cancellationToken, isOnce: true) is not SlackOutcome.Done { Body: var body } outcome)
            {
                return new ProactiveOutcome.NotNow(null, "the channel's history");
            }

            if (body.List("messages").FirstOrDefault(message => message.At("metadata")?.At("event_payload")?.Text("id") == id) is var found && found.Text("ts") is { } ts)
            {
                return new ProactiveOutcome.Done(place.Channel, ts);
            }

            cursor = body.At("response_metadata")?.Text("next_cursor");
            if (string.IsNullOrEmpty(cursor))
            {
                break;
            }
        }

        return new ProactiveOutcome.Refused(ProactiveRefusal.MessageGone, "not there");
    }

    /// <summary>Takes a message of ours away.</summary>
    public Task<ProactiveOutcome> DeleteAsync(SlackPlace place, string message, CancellationToken cancellationToken) =>
        CallAsync(place, "chat.delete", new Dictionary<string, object?> { ["channel"] = place.Channel, ["ts"] = message }, cancellationToken);

    /// <summary>Opens the chat with a person; the same chat each time.</summary>
    public Task<ProactiveOutcome> OpenAsync(SlackPlace person, CancellationToken cancellationToken) =>
        CallAsync(person, "conversations.open", new Dictionary<string, object?> { ["users"] = person.Channel, ["return_im"] = false }, cancellationToken);

    /// <summary>Looks in a workspace's directory for somebody by address; null with the reason where there is nobody, or it can't be asked now.</summary>
    public async Task<(SlackPersonFound? Person, ProactiveOutcome? Failure)> LookUpAsync(string? team, string email, CancellationToken cancellationToken)
    {
        if (await InstallAsync(new SlackPlace(team, null, string.Empty), cancellationToken) is not { } install)
        {
            return (null, NoInstall);
        }

        var outcome = await slack.CallAsync(install, "users.lookupByEmail", new Dictionary<string, object?> { ["email"] = email }, cancellationToken, isOnce: true);
        return outcome is SlackOutcome.Done { Body: var body } && body.At("user") is { } found
            ? (SlackPersonFound.Of(SlackUser.Read(found)), null)
            : (null, Of(string.Empty, outcome));
    }

    /// <summary>Who reads in a channel now.</summary>
    public async Task<RoomOutcome> LookAsync(SlackPlace place, CancellationToken cancellationToken)
    {
        if (await InstallAsync(place, cancellationToken) is not { } install)
        {
            return new RoomOutcome(null, NoInstall);
        }

        var (found, failure) = await directory.LookNowAsync(install, place.Channel, cancellationToken);
        return new RoomOutcome(found, failure is null ? null : Of(place.Channel, failure), install.TeamId, install.EnterpriseId);
    }

    private static ProactiveOutcome NoInstall => new ProactiveOutcome.Refused(ProactiveRefusal.BotRemoved, "not installed");

    private async Task<ProactiveOutcome> CallAsync(SlackPlace place, string method, Dictionary<string, object?> arguments, CancellationToken cancellationToken, bool isEntered = false) =>
        await InstallAsync(place, cancellationToken) is { } install ? Of(place.Channel, await slack.CallAsync(install, method, arguments, cancellationToken, isOnce: true, isEntered: isEntered)) : NoInstall;

    private Task<SlackInstall?> InstallAsync(SlackPlace place, CancellationToken cancellationToken) => place is { Team: null, Enterprise: null }
        ? installs.ConfiguredAsync(cancellationToken)
        : installs.FindAsync(new PayloadSource(place.Team, place.Enterprise, place.Team is null), cancellationToken);

    private static ProactiveOutcome Of(string place, SlackOutcome outcome) => outcome switch
    {
        SlackOutcome.Done { Body: var body } => new ProactiveOutcome.Done(body.Text("channel") ?? body.At("channel")?.Text("id") ?? place, body.Text("ts") ?? string.Empty),
        SlackOutcome.Unavailable unavailable => new ProactiveOutcome.NotNow(unavailable.After, unavailable.Detail),
        SlackOutcome.Uncertain uncertain => new ProactiveOutcome.Uncertain(uncertain.Detail),
        SlackOutcome.Refused { Kind: SlackErrorKind.TokenExpired } refused => new ProactiveOutcome.NotNow(null, refused.Error),
        SlackOutcome.Refused refused => new ProactiveOutcome.Refused(Why(refused), refused.Error),
        _ => throw new InvalidOperationException("An outcome of an unknown kind."),
    };

    private static ProactiveRefusal Why(SlackOutcome.Refused refused) => refused switch
    {
        { Kind: SlackErrorKind.InstallGone } or { Error: "not_in_channel" or "channel_not_found" } => ProactiveRefusal.BotRemoved,
        { Error: "is_archived" or "is_inactive" } => ProactiveRefusal.PlaceGone,
        { Error: "user_disabled" or "messages_tab_disabled" } => ProactiveRefusal.Blocked,
        { Error: "message_not_found" } or { Kind: SlackErrorKind.TooLate } => ProactiveRefusal.MessageGone,
        { Error: "users_not_found" or "user_not_found" or "user_not_visible" } => ProactiveRefusal.Nobody,
        _ => ProactiveRefusal.Other,
    };

    private static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
}
