using System.Collections.Immutable;

namespace PartnerTiers.Operations.Access;

/// <summary>What binding or unbinding something would meet.</summary>
public abstract record BindLook
{
    private BindLook()
    {
    }

    /// <summary>It can be bound.</summary>
    /// <param name="Partner">The partner's id.</param>
    /// <param name="Name">The partner's name.</param>
    public sealed record Free(string Partner, string Name) : BindLook;

    /// <summary>It is bound.</summary>
    /// <param name="Partners">To these; more than one is a mistake in the configuration.</param>
    /// <param name="Made">The binding made in chat, which can be ended in chat; null: the configuration says so.</param>
    public sealed record Bound(ImmutableArray<string> Partners, MadeBinding? Made) : BindLook;

    /// <summary>It is bound to nobody.</summary>
    public sealed record NotBound : BindLook;

    /// <summary>There is no such partner.</summary>
    public sealed record NoSuchPartner : BindLook;

    /// <summary>This is no channel of several people, no tenant's id, no domain.</summary>
    public sealed record NoTarget : BindLook;

    /// <summary>It is our own: whoever is home stays home, and a binding would only confuse.</summary>
    public sealed record OurOwn : BindLook;

    /// <summary>A domain at which anybody can have an address.</summary>
    public sealed record Everybodys : BindLook;

    /// <summary>Only admins bind.</summary>
    public sealed record NotAllowed : BindLook;
}
