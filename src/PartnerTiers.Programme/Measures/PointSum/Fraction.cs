using System.Numerics;

namespace PartnerTiers.Programme.Measures.PointSum;

/// <summary>An exact fraction: three times a third of a point is a point.</summary>
/// <param name="Numerator">Any whole number.</param>
/// <param name="Denominator">Greater than 0.</param>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static Fraction Zero { get; } = new(BigInteger.Zero, BigInteger.One);

    public static Fraction From(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var digits = ((BigInteger)Word(bits[2]) << 64) | ((BigInteger)Word(bits[1]) << 32) | Word(bits[0]);
        return new Fraction(number < 0m ? -digits : digits, BigInteger.Pow(10, number.Scale));
    }

    public static Fraction operator +(Fraction left, Fraction right) => left.Denominator == right.Denominator
        ? new(left.Numerator + right.Numerator, left.Denominator)
        : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <param name="left">The dividend.</param>
    /// <param name="right">Not 0.</param>
    public static Fraction operator /(Fraction left, Fraction right) => right.Numerator.Sign < 0
        ? new(-left.Numerator * right.Denominator, -right.Numerator * left.Denominator)
        : new(left.Numerator * right.Denominator, right.Numerator * left.Denominator);

    /// <summary>The largest whole number that is not above it.</summary>
    public Fraction Floor()
    {
        var whole = BigInteger.DivRem(Numerator, Denominator, out var rest);
        return new Fraction(rest.Sign < 0 ? whole - 1 : whole, BigInteger.One);
    }

    /// <summary>The same number, or, where it doesn't end, the nearest with as many digits as a decimal holds.</summary>
    public decimal ToDecimal()
    {
        var largest = (BigInteger)decimal.MaxValue;
        if (BigInteger.Abs(Numerator) / Denominator >= largest)
        {
            return Numerator.Sign < 0 ? decimal.MinValue : decimal.MaxValue;
        }

        for (var scale = 28; scale > 0; scale--)
        {
            var (digits, rest) = BigInteger.DivRem(BigInteger.Abs(Numerator) * BigInteger.Pow(10, scale), Denominator);
            var rounded = rest * 2 >= Denominator ? digits + 1 : digits;
            if (rounded <= largest)
            {
                return WithoutZeros(Build(rounded, (byte)scale, Numerator.Sign < 0));
            }
        }

        return (decimal)(Numerator / Denominator);
    }

    // The bits of a decimal come as signed numbers.
    private static uint Word(int bits) => unchecked((uint)bits);

    // Dividing by a one with all its decimals drops trailing zeros: 20 points are 20, not 20.000.
    private static decimal WithoutZeros(decimal number) => number / 1.0000000000000000000000000000m;

    private static decimal Build(BigInteger digits, byte scale, bool negative)
    {
        const uint Low = uint.MaxValue;
        return new decimal(
            unchecked((int)(uint)(digits & Low)),
            unchecked((int)(uint)((digits >> 32) & Low)),
            unchecked((int)(uint)((digits >> 64) & Low)),
            negative,
            scale);
    }
}
