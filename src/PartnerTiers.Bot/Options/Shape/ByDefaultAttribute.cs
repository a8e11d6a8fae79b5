namespace PartnerTiers.Bot.Options.Shape;

/// <summary>What holds where the key is not written, of a property that must tell "not written" from "written so".</summary>
/// <param name="value">The default.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ByDefaultAttribute(object value) : Attribute
{
    /// <summary>The default.</summary>
    public object Value { get; } = value;
}
