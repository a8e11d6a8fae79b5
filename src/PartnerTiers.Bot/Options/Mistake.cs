using System.Globalization;

namespace PartnerTiers.Bot.Options;

/// <summary>Something in the configuration that is wrong (or, as a warning, odd).</summary>
/// <param name="Path">Where: the section, a colon, and the way below it, for example <c>Programme:Criteria[2].Needs.gold</c>.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Right">What would be right.</param>
/// <param name="Line">The line of the file, from 1; null where it is not in a file.</param>
public sealed record Mistake(string Path, string What, string Right, int? Line = null)
{
    /// <summary>One line for people.</summary>
    public override string ToString() =>
        Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{Path} (line {line}): {What}. {Right}") : $"{Path}: {What}. {Right}";
}
