namespace PartnerTiers.Channels.Teams;

/// <summary>How the Azure Bot is registered; decides how tokens for replies are got, nothing else.</summary>
public enum TeamsAppType
{
    /// <summary>An app of one tenant; needs <see cref="TeamsOptions.TenantId"/>.</summary>
    SingleTenant,

    /// <summary>An older multi-tenant registration; new ones cannot be made since 31 July 2025.</summary>
    MultiTenant,

    /// <summary>A user-assigned managed identity; has no secret.</summary>
    ManagedIdentity,
}
