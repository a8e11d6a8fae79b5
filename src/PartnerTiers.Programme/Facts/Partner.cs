using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Programme.Facts;

/// <summary>A partner company as the CRM knows it.</summary>
/// <param name="Id">The CRM's id; compared by its exact characters.</param>
/// <param name="Name">The company's full name, as the CRM spells it.</param>
/// <param name="Type">One of the programme's partner types, in lower case.</param>
/// <param name="Region">The CRM's region (EMEA, AMER, …): whatever the facts say.</param>
/// <param name="Country">ISO 3166-1 alpha-2 in upper case; null when unknown.</param>
/// <param name="Aliases">Other names people use for it.</param>
/// <param name="Capabilities">What it can sell, build or deliver.</param>
/// <param name="Industries">The industries it works in.</param>
/// <param name="Manager">E-mail address of the partner manager; null when nobody is named.</param>
/// <param name="Tier">The tier id in the CRM; null means the lowest.</param>
/// <param name="TierSince">First day of that tier.</param>
/// <param name="GraceUntil">Last day of a grace that began before the bot.</param>
/// <param name="JoinedOn">The day on which it joined the programme.</param>
/// <param name="Domain">Its e-mail domain.</param>
public sealed record Partner(
    string Id,
    string Name,
    string Type,
    string Region,
    string? Country = null,
    ImmutableArray<string> Aliases = default,
    ImmutableArray<string> Capabilities = default,
    ImmutableArray<string> Industries = default,
    string? Manager = null,
    string? Tier = null,
    LocalDate? TierSince = null,
    LocalDate? GraceUntil = null,
    LocalDate? JoinedOn = null,
    string? Domain = null)
{
    /// <summary>Other names people use for it; never default.</summary>
    public ImmutableArray<string> Aliases { get; init; } = Aliases.IsDefault ? [] : Aliases;

    /// <summary>What it can sell, build or deliver; never default.</summary>
    public ImmutableArray<string> Capabilities { get; init; } = Capabilities.IsDefault ? [] : Capabilities;

    /// <summary>The industries it works in; never default.</summary>
    public ImmutableArray<string> Industries { get; init; } = Industries.IsDefault ? [] : Industries;
}
