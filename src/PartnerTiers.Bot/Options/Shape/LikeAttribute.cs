using System.Diagnostics.CodeAnalysis;

namespace PartnerTiers.Bot.Options.Shape;

/// <summary>The text, or each text of the list, has a form.</summary>
/// <param name="pattern">A regular expression that both .NET and JSON Schema (ECMA 262) understand, with its anchors.</param>
/// <param name="right">The form in words.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LikeAttribute([StringSyntax(StringSyntaxAttribute.Regex)] string pattern, string right) : Attribute
{
    /// <summary>The regular expression.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The form in words.</summary>
    public string Right { get; } = right;
}
