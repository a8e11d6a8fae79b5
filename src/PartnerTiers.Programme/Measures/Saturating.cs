namespace PartnerTiers.Programme.Measures;

/// <summary>
/// Decimal arithmetic that stops at the largest number instead of failing: one absurd figure in the CRM must not take every other partner's
/// standing with it, and a value beyond 7.9 × 10²⁸ compares the same with any threshold.
/// </summary>
internal static class Saturating
{
    public static decimal Add(decimal left, decimal right)
    {
        try
        {
            return left + right;
        }
        catch (OverflowException)
        {
            return Limit(left > 0m);
        }
    }

    public static decimal Subtract(decimal left, decimal right) => Add(left, -right);

    public static decimal Multiply(decimal left, decimal right)
    {
        try
        {
            return left * right;
        }
        catch (OverflowException)
        {
            return Limit(left > 0m == right > 0m);
        }
    }

    /// <param name="left">The dividend.</param>
    /// <param name="right">Not 0.</param>
    public static decimal Divide(decimal left, decimal right)
    {
        try
        {
            return left / right;
        }
        catch (OverflowException)
        {
            return Limit(left > 0m == right > 0m);
        }
    }

    private static decimal Limit(bool positive) => positive ? decimal.MaxValue : decimal.MinValue;
}
