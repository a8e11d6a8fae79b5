namespace PartnerTiers.Storage.Model;

/// <summary>What happens to rows.</summary>
internal enum RowChange
{
    /// <summary>They are added behind the others, in the order in which they come.</summary>
    Insert,

    /// <summary>All their texts are set.</summary>
    Update,

    /// <summary>They are removed.</summary>
    Delete,
}
