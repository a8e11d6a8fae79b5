using System.Text.RegularExpressions;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Teams.Extensions;

/// <summary>A line of a list of results.</summary>
/// <param name="Title">Its first line.</param>
/// <param name="Text">Its second.</param>
/// <param name="Tap">What choosing it does; null: inserts the card beside it.</param>
internal sealed partial record ThumbnailCard(string Title, string? Text, CardAction? Tap = null)
{
    /// <summary>Its content type.</summary>
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    private const int MostCharacters = 200;

    /// <summary>A phrase for it. Clients read some of these texts as HTML and some as they are, so none holds what means anything in HTML.</summary>
    public static string Line(Phrase phrase, Language language) => Entity().Replace(CardText.Plain(phrase, language, MostCharacters).Replace('<', '‹').Replace('>', '›'), "＆");

    [GeneratedRegex(@"&(?=#?\w+;)", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}

/// <summary>What a line does.</summary>
/// <param name="Type"><c>invoke</c>: comes back as <c>composeExtension/selectItem</c>.</param>
/// <param name="Value">Comes back.</param>
internal sealed record CardAction(string Type, object Value);
