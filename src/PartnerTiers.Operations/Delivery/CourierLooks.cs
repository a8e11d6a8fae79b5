using NodaTime;
using PartnerTiers.Operations.Addresses;

namespace PartnerTiers.Operations.Delivery;

/// <summary>Whether a directory knows somebody.</summary>
public abstract record PersonLook
{
    private PersonLook()
    {
    }

    /// <summary>It does.</summary>
    public sealed record Found(MetPerson Person) : PersonLook;

    /// <summary>It does not, or the platform has none to ask.</summary>
    public sealed record Nobody : PersonLook;

    /// <summary>It could not be asked now.</summary>
    public sealed record Later(Duration? After, string Detail) : PersonLook;
}

/// <summary>Whether a chat could be opened.</summary>
public abstract record ChatLook
{
    private ChatLook()
    {
    }

    /// <summary>It is open.</summary>
    public sealed record Open(string ChatId) : ChatLook;

    /// <summary>Not now.</summary>
    public sealed record Later(Duration? After, string Detail) : ChatLook;

    /// <summary>Never, as things are: one of <see cref="ParkReasons"/>, or the platform's own word.</summary>
    public sealed record Impossible(string Reason) : ChatLook;
}

/// <summary>Who reads in a channel.</summary>
public abstract record RoomLook
{
    private RoomLook()
    {
    }

    /// <summary>It is known.</summary>
    /// <param name="HasOutsiders">Somebody of another organisation, or a guest, reads along.</param>
    /// <param name="Tenant">To which tenant or team the channel belongs, as far as the platform tells; null: not known.</param>
    /// <param name="Enterprise">Slack enterprise id; null: none.</param>
    public sealed record Known(bool HasOutsiders, string? Tenant = null, string? Enterprise = null) : RoomLook;

    /// <summary>It could not be found out now.</summary>
    public sealed record Later(Duration? After, string Detail) : RoomLook;

    /// <summary>The channel can't be looked into, as things are: one of <see cref="ParkReasons"/>, or the platform's own word.</summary>
    public sealed record Impossible(string Reason) : RoomLook;
}
