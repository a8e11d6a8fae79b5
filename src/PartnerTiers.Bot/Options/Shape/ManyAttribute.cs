namespace PartnerTiers.Bot.Options.Shape;

/// <summary>How many entries a list has. Said by the JSON Schema; the rule book's own checks say it better when it is read.</summary>
/// <param name="least">The fewest.</param>
/// <param name="most">The most; 0: no limit.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ManyAttribute(int least, int most = 0) : Attribute
{
    /// <summary>The fewest.</summary>
    public int Least { get; } = least;

    /// <summary>The most; 0: no limit.</summary>
    public int Most { get; } = most;
}
