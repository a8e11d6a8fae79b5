using System.Diagnostics.CodeAnalysis;

namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A line of a menu.</summary>
/// <param name="Text">At most 75 characters.</param>
/// <param name="Value">What comes back, at most <see cref="LongestValue"/> characters.</param>
[SuppressMessage("Naming", "CA1716", Justification = "Slack's own word, and no other language reads this assembly.")]
public sealed record Option(PlainText Text, string Value)
{
    /// <summary>The most characters that come back of a menu. The documentation says 150, the types that Slack publishes say 75: the stricter holds.</summary>
    public const int LongestValue = 75;

    /// <summary>A quieter line, at most 75 characters.</summary>
    public PlainText? Description { get; init; }
}
