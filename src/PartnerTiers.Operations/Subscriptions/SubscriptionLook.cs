namespace PartnerTiers.Operations.Subscriptions;

/// <summary>How things stand for a subscription.</summary>
public abstract record SubscriptionLook
{
    private SubscriptionLook()
    {
    }

    /// <summary>The channel can subscribe.</summary>
    public sealed record Free : SubscriptionLook;

    /// <summary>It does.</summary>
    public sealed record Made(Subscription Subscription) : SubscriptionLook;

    /// <summary>There is no such subscription any more.</summary>
    public sealed record None : SubscriptionLook;

    /// <summary>Others read along there.</summary>
    public sealed record NotAmongUs : SubscriptionLook;

    /// <summary>It is another channel's, and somebody else made it.</summary>
    public sealed record NotAllowed : SubscriptionLook;

    /// <summary>This is no channel.</summary>
    public sealed record NoChannel : SubscriptionLook;
}
