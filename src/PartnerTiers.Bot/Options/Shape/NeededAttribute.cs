namespace PartnerTiers.Bot.Options.Shape;

/// <summary>The key must be written.</summary>
/// <param name="right">What to write, as the end of "write …".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NeededAttribute(string right) : Attribute
{
    /// <summary>What to write.</summary>
    public string Right { get; } = right;
}
