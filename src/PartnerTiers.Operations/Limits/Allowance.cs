namespace PartnerTiers.Operations.Limits;

/// <summary>How much somebody may ask.</summary>
/// <param name="AtOnce">In one go; at least 1.</param>
/// <param name="PerMinute">In the long run; at least 1.</param>
public sealed record Allowance(int AtOnce, int PerMinute);
