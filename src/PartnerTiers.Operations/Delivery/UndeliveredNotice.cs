using NodaTime;

namespace PartnerTiers.Operations.Delivery;

/// <summary>What admins are told, once, about a channel or person to whom nothing can be delivered.</summary>
/// <param name="Platform">The platform; null: nobody knows where the person is.</param>
/// <param name="Whom">The channel's id, or the person's address.</param>
/// <param name="Reason">One of <see cref="ParkReasons"/>, or the platform's own word.</param>
/// <param name="Since">Since when.</param>
public sealed record UndeliveredNotice(string? Platform, string Whom, string Reason, Instant Since)
{
    /// <summary>The id of the push.</summary>
    public const string Kind = "undelivered";
}
