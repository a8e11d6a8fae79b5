namespace PartnerTiers.Testing.PeerPrograms;

/// <summary>The colours that a person prefers.</summary>
public enum Theme
{
    Light,
    Dark,
}
