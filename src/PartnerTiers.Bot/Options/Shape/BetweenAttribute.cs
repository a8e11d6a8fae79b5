namespace PartnerTiers.Bot.Options.Shape;

/// <summary>The number, or each number of the list or map, lies between two numbers, both included.</summary>
/// <param name="least">The least.</param>
/// <param name="most">The most; not given: no limit.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BetweenAttribute(double least, double most = double.PositiveInfinity) : Attribute
{
    /// <summary>The least.</summary>
    public double Least { get; } = least;

    /// <summary>The most.</summary>
    public double Most { get; } = most;
}
