namespace PartnerTiers.Conversation.Questions.Route;

/// <summary>Where a partner is, seen from the deal.</summary>
internal enum Nearness
{
    /// <summary>No place was asked.</summary>
    NotAsked,

    /// <summary>In the country, or the region where only that was asked.</summary>
    There,

    /// <summary>In the country's region.</summary>
    SameRegion,

    /// <summary>Elsewhere.</summary>
    Elsewhere,
}
