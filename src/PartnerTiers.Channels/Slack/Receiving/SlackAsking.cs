using System.Text.Json;
using PartnerTiers.Channels.Slack.Directory;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Slack.Receiving;

/// <summary>Who asks, where, of which installation.</summary>
/// <param name="Install">The installation.</param>
/// <param name="UserId">The person.</param>
/// <param name="ChannelId">The channel; null: a page of the app's own, which the person alone sees.</param>
/// <param name="ThreadTs">The thread to answer in; null: none.</param>
/// <param name="IsDirect">A chat of the person and the bot alone, or an answer that the person alone sees.</param>
internal sealed record SlackAsking(SlackInstall Install, string UserId, string? ChannelId, string? ThreadTs, bool IsDirect)
{
    /// <summary>What a follow-up belongs to: in a chat the chat, because there every message begins a thread; else the thread.</summary>
    public string ThreadId => IsDirect || ThreadTs is null ? ChannelId ?? UserId : ChannelId + " " + ThreadTs;

    /// <summary>Of a message event.</summary>
    public static SlackAsking OfMessage(SlackInstall install, JsonElement message) => new(
        install, message.Text("user") ?? string.Empty, message.Text("channel"), message.Text("thread_ts") ?? message.Text("ts"), message.Text("channel_type") is "im" || IsChat(message.Text("channel")));

    /// <summary>Of an interaction in a message, or of a page of the app's own.</summary>
    public static SlackAsking OfInteraction(SlackInstall install, JsonElement payload)
    {
        var channel = payload.At("channel")?.Text("id") ?? payload.At("container")?.Text("channel_id");
        var message = payload.At("message");
        return new SlackAsking(
            install,
            payload.At("user")?.Text("id") ?? string.Empty,
            channel,
            payload.At("container")?.Text("thread_ts") ?? message?.Text("thread_ts") ?? message?.Text("ts") ?? payload.At("container")?.Text("message_ts"),
            channel is null || IsChat(channel) || payload.At("container")?.Flag("is_ephemeral") == true);
    }

    /// <summary>The same where it was asked: what one person alone sees in a channel is not asked in private.</summary>
    public SlackAsking InRoom() => this with { IsDirect = ChannelId is null || IsChat(ChannelId) };

    /// <summary>Of a slash command, whose answer the person alone sees.</summary>
    public static SlackAsking OfCommand(SlackInstall install, JsonElement command) => new(install, command.Text("user_id") ?? string.Empty, command.Text("channel_id"), null, IsDirect: true);

    /// <summary>The message for the desk.</summary>
    /// <param name="directory">Who is who.</param>
    /// <param name="text">What was typed, without Slack's markup.</param>
    /// <param name="press">The pressed button's question; null for typed text.</param>
    /// <param name="cancellationToken">Ends the looking up.</param>
    public async Task<IncomingMessage> ReadAsync(SlackDirectory directory, string text, string? press, CancellationToken cancellationToken)
    {
        var user = await directory.UserAsync(Install, UserId, cancellationToken);
        // A guest is in the home workspace without being home; of whom Slack tells nothing, nothing is taken for granted.
        var vouched = user is { IsGuest: false } ? user : null;
        var hasOutsiders = !IsDirect && ChannelId is not null && await directory.HasOutsidersAsync(Install, ChannelId, cancellationToken);
        return new IncomingMessage(
            "slack",
            new Sender(UserId, user?.Name, user?.Email, vouched?.TeamId, vouched?.EnterpriseId) { GuestOf = user is { IsGuest: true } ? user.TeamId : null, DirectoryId = UserId },
            new Place(ChannelId ?? UserId, ThreadId, IsDirect, hasOutsiders),
            press is null ? text : string.Empty,
            press,
            user?.Locale);
    }

    private static bool IsChat(string? channel) => channel?.StartsWith('D') == true;
}
