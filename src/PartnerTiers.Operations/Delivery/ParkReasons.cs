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

    /// <summary>The app is not installed for the person.</summary>
    public const string NotInstalled = "not-installed";

    /// <summary>The platform lost its answers again and again, and has no means to find out whether it arrived.</summary>
    public const string Unclear = "unclear";

    /// <summary>The program failed to say it: a bug.</summary>
    public const string NotComposed = "not-composed";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [NobodyKnown, BotRemoved, ChannelGone, Blocked, NoPlatform, TriedLong, NotInstalled, Unclear, NotComposed];
}
