namespace PartnerTiers.Programme.Facts;

/// <summary>Where a deal stands.</summary>
public enum DealStage
{
    /// <summary>Registered by the partner.</summary>
    Registered,

    /// <summary>Being worked on.</summary>
    Open,

    /// <summary>Won; counts on its closing day.</summary>
    Won,

    /// <summary>Lost.</summary>
    Lost,
}
