using NodaTime;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Operations.Delivery;

/// <summary>What became of carrying a push once.</summary>
public abstract record CarryOutcome
{
    private CarryOutcome()
    {
    }

    /// <summary>The platform has it.</summary>
    public sealed record Sent(SentMessage Message) : CarryOutcome;

    /// <summary>There is nothing to say to those who read there.</summary>
    public sealed record NothingToSay : CarryOutcome;

    /// <summary>What stands there can't be replaced any more, and it is not to be told anew.</summary>
    public sealed record CannotReplace : CarryOutcome;

    /// <summary>Somebody else took it meanwhile; it was not sent.</summary>
    public sealed record NotOurs : CarryOutcome;

    /// <summary>Not tried: the platform's pace wants a pause.</summary>
    public sealed record Pause(Duration After) : CarryOutcome;

    /// <summary>The platform did not take it, and may later.</summary>
    /// <param name="After">Not before; null: it does not say.</param>
    /// <param name="Detail">The platform's word.</param>
    public sealed record Later(Duration? After, string Detail) : CarryOutcome;

    /// <summary>Nobody knows whether it arrived.</summary>
    /// <param name="Detail">What happened.</param>
    /// <param name="CanBeFound">The platform lets us look for it before it is sent again.</param>
    public sealed record Uncertain(string Detail, bool CanBeFound) : CarryOutcome;

    /// <summary>The platform will never take it, as things are.</summary>
    /// <param name="Reason">One of <see cref="ParkReasons"/>, or the platform's own word.</param>
    /// <param name="IsPlaceDead">Nothing can be said there any more.</param>
    public sealed record Refused(string Reason, bool IsPlaceDead) : CarryOutcome;
}
