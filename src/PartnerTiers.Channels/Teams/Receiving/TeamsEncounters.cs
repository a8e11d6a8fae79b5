using PartnerTiers.Channels.Encounters;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>Whom the bot meets, read of activities and lists of members.</summary>
internal static class TeamsEncounters
{
    /// <summary>Somebody who wrote or pressed.</summary>
    public static Encounter Of(Activity activity, ConversationReference reference, Sender sender)
    {
        var client = activity.Entities?.FirstOrDefault(static entity => entity?.Type == "clientInfo");
        var isChat = IncomingReading.IsPersonal(activity) && !reference.BaseId.StartsWith("19:", StringComparison.Ordinal);
        // A message extension is also called from conversations that the bot is not in.
        var isIn = activity.Type != ActivityTypes.Invoke;
        return new Encounter("teams", sender)
        {
            ChatId = isChat && isIn ? reference.BaseId : null,
            PlaceId = isChat || !isIn || IncomingReading.IsPersonal(activity) ? null : reference.BaseId,
            PlaceTenant = IncomingReading.TenantOf(activity),
            ServiceUrl = reference.ServiceUrl,
            IsShared = string.Equals(activity.ChannelData?.Channel?.Type, "shared", StringComparison.OrdinalIgnoreCase),
            TimeZone = activity.LocalTimezone ?? client?.Timezone,
            Language = activity.Locale ?? client?.Locale,
        };
    }

    /// <summary>Members of the conversation's own directory, to whom a chat can be opened without their having written.</summary>
    public static IReadOnlyCollection<Encounter> Of(PagedMembersResult page, ConversationReference reference, string? tenant, Func<ChannelAccount?, string?, string?> emailOf) =>
    [
        .. (page.Members ?? [])
            .Where(member => member.Id is { Length: > 0 } && !MemberDirectory.IsGuest(member) && tenant is not null && string.Equals(member.TenantId ?? tenant, tenant, StringComparison.OrdinalIgnoreCase))
            .Select(member => new Encounter("teams", new Sender(member.Id!, member.Name, emailOf(member, tenant), tenant)) { ServiceUrl = reference.ServiceUrl })
            .Where(static encounter => encounter.Person!.Email is not null),
    ];
}
