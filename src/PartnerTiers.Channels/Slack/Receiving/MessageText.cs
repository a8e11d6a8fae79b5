using System.Text.RegularExpressions;

namespace PartnerTiers.Channels.Slack.Receiving;

/// <summary>Turns Slack's marked-up text into what the person typed: the bot's own mention goes, other mentions become their names, links their words, escapes their letters.</summary>
internal static partial class MessageText
{
    private const int MostCharacters = 4_000;

    /// <summary>The text as it was meant.</summary>
    /// <param name="text">Slack's text, with <c>&lt;@U…&gt;</c> and <c>&amp;amp;</c> in it.</param>
    /// <param name="botUserId">The bot.</param>
    public static string Of(string? text, string botUserId)
    {
        var plain = Markup().Replace(text ?? string.Empty, match => match.Groups["id"].Value is { Length: > 0 } id
            ? id == botUserId ? " " : match.Groups["label"].Value is { Length: > 0 } name ? name : " "
            : match.Groups["label"].Success ? match.Groups["label"].Value : match.Groups["target"].Value);

        // Escapes are undone once, after the markup is gone: "&lt;@U1&gt;" was typed and mentions nobody. There are these three and no others.
        var typed = plain.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        var clean = Spaces().Replace(typed, " ").Trim();
        return clean.Length <= MostCharacters ? clean : clean[..MostCharacters];
    }

    [GeneratedRegex(@"<(?:@(?<id>[A-Z0-9]+)|[#!](?<place>[^|>]*)|(?:mailto:)?(?<target>[^|>]*))(?:\|(?<label>[^>]*))?>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[\s\u00A0\u200B\uFEFF]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
