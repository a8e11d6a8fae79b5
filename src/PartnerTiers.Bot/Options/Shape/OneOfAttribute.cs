namespace PartnerTiers.Bot.Options.Shape;

/// <summary>The text, or each text of the list, is one of these; case aside.</summary>
/// <param name="values">The values as they are spelt.</param>
[AttributeUsage(AttributeTargets.Property)]
public class OneOfAttribute(params string[] values) : Attribute
{
    /// <summary>The values as they are spelt.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
