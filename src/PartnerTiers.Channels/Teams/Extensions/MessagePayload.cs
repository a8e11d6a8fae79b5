using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerTiers.Channels.Teams.Receiving;

namespace PartnerTiers.Channels.Teams.Extensions;

/// <summary>The message on which an action was called (<c>messagePayload</c>, in the form of Graph's <c>chatMessage</c>).</summary>
internal static partial class MessagePayload
{
    /// <summary>Names stand near the beginning; a whole pasted mail would only cost time.</summary>
    private const int MostCharacters = 20_000;

    /// <summary>Its words, without markup: what ends a paragraph ends a line.</summary>
    public static string TextOf(JsonElement? value)
    {
        var body = Invocation.Object(Invocation.Object(value, "messagePayload"), "body");
        var content = Invocation.Text(body, "content") ?? string.Empty;
        content = content[..Math.Min(content.Length, MostCharacters)];
        return Invocation.Text(body, "contentType") == "text" ? content : Plain(content);
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(BlockEnd().Replace(html, "\n"), string.Empty)).Replace('\u00A0', ' ').Trim();

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|li|tr|h[1-6]|blockquote|td|th)\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BlockEnd();

    [GeneratedRegex("<[a-z/!][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
