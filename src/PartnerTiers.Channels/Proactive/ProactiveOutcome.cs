namespace PartnerTiers.Channels.Proactive;

/// <summary>What became of saying something that nobody asked for.</summary>
public abstract record ProactiveOutcome
{
    private ProactiveOutcome()
    {
    }

    /// <summary>It stands there.</summary>
    /// <param name="Place">The channel or chat.</param>
    /// <param name="Id">The message's id in it; empty where there is none, as of an opened chat.</param>
    public sealed record Done(string Place, string Id) : ProactiveOutcome;

    /// <summary>Nothing was done; later it may be.</summary>
    /// <param name="After">Not before, as the platform says; null: it does not.</param>
    /// <param name="Detail">The platform's word.</param>
    public sealed record NotNow(TimeSpan? After, string Detail) : ProactiveOutcome;

    /// <summary>It may have been done.</summary>
    public sealed record Uncertain(string Detail) : ProactiveOutcome;

    /// <summary>It will never work as things are.</summary>
    /// <param name="Why">What is the matter.</param>
    /// <param name="Code">The platform's own code.</param>
    public sealed record Refused(ProactiveRefusal Why, string Code) : ProactiveOutcome;
}

/// <summary>Why a platform refuses.</summary>
public enum ProactiveRefusal
{
    /// <summary>The bot is not in the channel, or the app is not installed there any more.</summary>
    BotRemoved,

    /// <summary>The channel is archived or deleted.</summary>
    PlaceGone,

    /// <summary>The person blocked the bot.</summary>
    Blocked,

    /// <summary>The app is not installed for the person.</summary>
    NotInstalled,

    /// <summary>The message to be replaced is not there, or too old.</summary>
    MessageGone,

    /// <summary>Nobody is known there by that name.</summary>
    Nobody,

    /// <summary>Something else.</summary>
    Other,
}
