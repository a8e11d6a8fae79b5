using NodaTime;

namespace PartnerTiers.Operations.HomePages;

/// <summary>The app's own page of one person.</summary>
/// <param name="Platform">Where: <c>slack</c>.</param>
/// <param name="Workspace">The installation, by the platform's id.</param>
/// <param name="Person">The person, by the platform's id.</param>
/// <param name="Shown">A hash of what stands on it; nothing of it can be read back.</param>
/// <param name="OpenedAt">When the person last opened it.</param>
public sealed record HomePageRecord(string Platform, string Workspace, string Person, string Shown, Instant OpenedAt);
