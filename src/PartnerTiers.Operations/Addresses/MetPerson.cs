using NodaTime;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Operations.Addresses;

/// <summary>Somebody whom the bot met on a platform, and how to write to them there. It says no more of who they are than the platform vouched for.</summary>
/// <param name="Platform">Such as <c>teams</c> or <c>slack</c>.</param>
/// <param name="PersonId">The platform's id of the person.</param>
/// <param name="Email">By which roles know somebody at home. Of others their directory may claim any.</param>
/// <param name="Tenant">Teams tenant, Slack team to which the person belongs; null for guests.</param>
/// <param name="MetAt">When they last wrote, pressed or joined; the beginning of time: seen in a list alone.</param>
public sealed record MetPerson(string Platform, string PersonId, string Email, string? Tenant, Instant MetAt)
{
    /// <summary>Slack enterprise id.</summary>
    public string? Enterprise { get; init; }

    /// <summary>The tenant or team that has the person as a guest; null: no guest.</summary>
    public string? GuestOf { get; init; }

    /// <summary>Teams: the connector's address for this person's directory.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The chat of the person and the bot alone; null: not known, or not opened yet.</summary>
    public string? ChatId { get; init; }

    /// <summary>IANA name of the time zone in which they live; null: unknown.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Their language, BCP 47; null: unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The person as the doorkeeper looks at whoever asks.</summary>
    public Asker ToAsker() => new(Platform, PersonId, Email, Tenant, Enterprise) { GuestOf = GuestOf };
}
