using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>How far a value is from a threshold.</summary>
internal static class Distance
{
    /// <summary>
    /// What an unmet criterion shows at most: 100 % would contradict the verdict. Fifteen nines, so that it stays below 1 for a reader of binary
    /// floating-point numbers too.
    /// </summary>
    public const decimal AlmostThere = 0.999_999_999_999_999m;

    /// <summary>What is missing in the value's unit, 0 or more: to "more than 5" a value of 5 misses nothing that can be named.</summary>
    public static decimal Gap(Word word, decimal value, decimal need) =>
        Math.Max(0m, word.AsksForMore() ? Saturating.Subtract(need, value) : Saturating.Subtract(value, need));

    /// <summary>
    /// 1 when met. Else value ÷ threshold, for "at most" and "less than" threshold ÷ value; 0 where the threshold is 0 or less, which no share of the
    /// way leads to.
    /// </summary>
    public static decimal Progress(Word word, decimal value, decimal need, bool met)
    {
        if (met)
        {
            return 1m;
        }

        if (need <= 0m)
        {
            return 0m;
        }

        var (part, whole) = word.AsksForMore() ? (value, need) : (need, value);
        return part <= 0m ? 0m : part >= whole ? AlmostThere : Math.Min(part / whole, AlmostThere);
    }
}
