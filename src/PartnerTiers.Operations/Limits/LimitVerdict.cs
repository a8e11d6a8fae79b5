namespace PartnerTiers.Operations.Limits;

/// <summary>Whether something is answered.</summary>
public enum LimitVerdict
{
    /// <summary>It is.</summary>
    Go,

    /// <summary>It was too much; the person is told, this once.</summary>
    Tell,

    /// <summary>It was too much and the person knows.</summary>
    Silence,
}
