namespace PartnerTiers.Operations.Delivery;

/// <summary>Why a push is parked, where the platform has no word of its own for it. They stand in the store and are never renamed.</summary>
public static class ParkReasons
{
    /// <summary>The bot has not met the person on any platform, and none knows the address.</summary>
    public const string NobodyKnown = "nobody-known";

    /// <summary>The bot was taken out of the channel, or never was in it.</summary>
    public const string BotRemoved = "bot-removed";

    /// <summary>The channel is archived, or there is no such channel any more.</summary>
    public const string ChannelGone = "channel-gone";

    /// <summary>The person blocked the bot.</summary>
    public const string Blocked = "blocked";

    /// <summary>The platform is not configured any more.</summary>
    public const string NoPlatform = "no-platform";

    /// <summary>It could not be sent in all the time that it was tried.</summary>
    public const string TriedLong = "tried-long";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [NobodyKnown, BotRemoved, ChannelGone, Blocked, NoPlatform, TriedLong];
}
