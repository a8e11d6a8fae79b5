using NodaTime;
using PartnerTiers.Channels.Proactive;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Bot.Delivery;

/// <summary>What channels say of a message, in the words of deliveries.</summary>
internal static class Outcomes
{
    /// <param name="outcome">What became of it.</param>
    /// <param name="canBeFound">Whether the platform lets us look for a message whose answer was lost.</param>
    public static CarryOutcome Carried(ProactiveOutcome outcome, bool canBeFound) => outcome switch
    {
        ProactiveOutcome.Done done => new CarryOutcome.Sent(new SentMessage(done.Place, done.Id)),
        ProactiveOutcome.NotNow later => new CarryOutcome.Later(After(later), later.Detail),
        ProactiveOutcome.Uncertain uncertain => new CarryOutcome.Uncertain(uncertain.Detail, canBeFound),
        ProactiveOutcome.Refused refused => new CarryOutcome.Refused(Reason(refused), refused.Why is ProactiveRefusal.BotRemoved or ProactiveRefusal.PlaceGone or ProactiveRefusal.Blocked or ProactiveRefusal.NotInstalled),
        _ => throw new InvalidOperationException("An outcome of an unknown kind."),
    };

    public static ChatLook Opened(ProactiveOutcome outcome) => outcome switch
    {
        ProactiveOutcome.Done done => new ChatLook.Open(done.Place),
        ProactiveOutcome.NotNow later => new ChatLook.Later(After(later), later.Detail),
        ProactiveOutcome.Uncertain uncertain => new ChatLook.Later(null, uncertain.Detail),
        ProactiveOutcome.Refused refused => new ChatLook.Impossible(Reason(refused)),
        _ => throw new InvalidOperationException("An outcome of an unknown kind."),
    };

    public static RoomLook Looked(RoomOutcome room) => room switch
    {
        { HasOutsiders: { } hasOutsiders } => new RoomLook.Known(hasOutsiders, room.Tenant, room.Enterprise),
        { Failure: ProactiveOutcome.Refused { Why: not ProactiveRefusal.Other } refused } => new RoomLook.Impossible(Reason(refused)),
        { Failure: ProactiveOutcome.NotNow later } => new RoomLook.Later(After(later), later.Detail),
        { Failure: ProactiveOutcome.Refused refused } => new RoomLook.Later(null, refused.Code),
        _ => new RoomLook.Later(null, "the members of the channel"),
    };

    public static Duration? After(ProactiveOutcome.NotNow later) => later.After is { } after ? Duration.FromTimeSpan(after) : null;

    private static string Reason(ProactiveOutcome.Refused refused) => refused.Why switch
    {
        ProactiveRefusal.BotRemoved => ParkReasons.BotRemoved,
        ProactiveRefusal.PlaceGone => ParkReasons.ChannelGone,
        ProactiveRefusal.Blocked => ParkReasons.Blocked,
        ProactiveRefusal.NotInstalled => ParkReasons.NotInstalled,
        ProactiveRefusal.Nobody => ParkReasons.NobodyKnown,
        _ => refused.Code,
    };
}
