using NodaTime;

namespace PartnerTiers.Programme.Facts;

/// <summary>Units of <paramref name="Currency"/> for one unit of the programme's currency, the way the ECB quotes against the euro.</summary>
/// <param name="On">The day from which it holds, until the next one.</param>
/// <param name="Currency">ISO 4217, upper case.</param>
/// <param name="Value">Greater than 0.</param>
public sealed record Rate(LocalDate On, string Currency, decimal Value);
