namespace PartnerTiers.Bot.Options.Shape;

/// <summary>Each key of the map is one of these; case aside.</summary>
/// <param name="values">The keys as they are spelt.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeysOneOfAttribute(params string[] values) : Attribute
{
    /// <summary>The keys as they are spelt.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
