using System.Text.Json;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>Reads what an activity asks.</summary>
internal static class IncomingReading
{
    /// <summary>The button pressed, of an invoke or of the older kind; null: none.</summary>
    public static PressData? Press(Activity activity) => activity.Type == ActivityTypes.Invoke
        ? activity.Value is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object && action.TryGetProperty("data", out var data)
            ? PressData.Read(data)
            : null
        : PressData.Read(activity.Value);

    /// <summary>The verb of a universal action; null: none.</summary>
    public static string? Verb(Activity activity) => Invocation.Text(Invocation.Object(activity.Value, "action"), "verb");

    /// <summary>Whether a message asks anything: data of somebody else's card doesn't. A bare mention does: it is a greeting.</summary>
    public static bool Asks(Activity activity) => Press(activity) is not null || activity.Value is null or { ValueKind: JsonValueKind.Null } || !string.IsNullOrWhiteSpace(activity.Text);

    /// <summary>The message for the desk.</summary>
    /// <param name="activity">What came.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="hasOutsiders">Whether somebody outside can read along.</param>
    public static IncomingMessage Read(Activity activity, Sender asker, bool hasOutsiders)
    {
        var press = Press(activity)?.Press;
        var conversation = activity.Conversation?.Id ?? string.Empty;
        return new IncomingMessage(
            "teams",
            asker,
            new Place(ConversationReference.ThreadlessId(conversation), conversation, IsPersonal(activity), hasOutsiders),
            press is null ? MentionStripping.TextOf(activity) : string.Empty,
            press,
            activity.Locale ?? activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo")?.Locale);
    }

    /// <summary>A chat of the asker and the bot alone.</summary>
    public static bool IsPersonal(Activity activity) => activity.Conversation is { } conversation
        && (conversation.ConversationType is { } type ? type == "personal" : conversation.IsGroup != true);

    /// <summary>The directory in which the conversation lives.</summary>
    public static string? TenantOf(Activity activity) => activity.ChannelData?.Tenant?.Id ?? activity.Conversation?.TenantId;
}
