using System.Text.Json.Nodes;
using PartnerTiers.Testing.BotConnector;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>Somebody who takes part in the year.</summary>
/// <param name="Name">In full.</param>
/// <param name="Email">By which roles know them.</param>
/// <param name="Locale">Their language.</param>
/// <param name="TimeZone">Where they live.</param>
/// <param name="IsGuest">Of a partner, as a guest in the home directory.</param>
internal sealed record YearPerson(string Name, string Email, string Locale = "en-GB", string TimeZone = "Europe/Berlin", bool IsGuest = false)
{
    /// <summary>Their first name.</summary>
    public string First => Name.Split(' ')[0];

    /// <summary>Whether they are spoken to in German.</summary>
    public bool IsGerman => Locale.StartsWith("de", StringComparison.Ordinal);

    /// <summary>The platform's id.</summary>
    public string Id => "29:" + First.ToLowerInvariant();

    /// <summary>Their chat with the bot.</summary>
    public YearRoom Chat => new("a:" + First.ToLowerInvariant(), First + " alone");

    /// <summary>As the connector describes them.</summary>
    public JsonObject ToMember() => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["email"] = Email,
        ["userPrincipalName"] = IsGuest ? Email.Replace('@', '_') + "#EXT#@home.example" : Email,
        ["userRole"] = IsGuest ? "guest" : "user",
        ["tenantId"] = Incoming.Tenant,
    };
}

/// <summary>A chat or channel.</summary>
/// <param name="Id">The platform's id.</param>
/// <param name="Name">As the transcript calls it.</param>
internal sealed record YearRoom(string Id, string Name)
{
    public bool IsChat => Id.StartsWith("a:", StringComparison.Ordinal);
}
