namespace PartnerTiers.Programme.Rules;

/// <summary>Relief for newcomers: "at least" and "more than" numbers are multiplied, unrounded, while tenure is below <paramref name="Months"/>.</summary>
/// <param name="Months">1 or more.</param>
/// <param name="Factor">0 to 1.</param>
public sealed record Ramp(int Months, decimal Factor);
