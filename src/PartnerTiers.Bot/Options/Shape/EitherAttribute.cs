namespace PartnerTiers.Bot.Options.Shape;

/// <summary>Exactly one of these keys is written. Said by the JSON Schema; the rule book's own checks say it better when it is read.</summary>
/// <param name="keys">The keys.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EitherAttribute(params string[] keys) : Attribute
{
    /// <summary>The keys.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;
}
