using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Writing;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Slack.Painting;

/// <summary>Writes phrases for Slack. What others wrote only ever stands in rich text and plain text, where nothing is markup, or escaped.</summary>
internal static class SlackText
{
    /// <summary>As runs of rich text.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="language">The language of its figures.</param>
    /// <param name="room">The most characters.</param>
    /// <param name="isStrong">All of it is emphasised.</param>
    public static IEnumerable<RichTextText> Runs(Phrase phrase, Language language, int room, bool isStrong = false) =>
        PhraseRuns.Of(phrase, language, room).Select(run => new RichTextText(run.Text, run.Strong || isStrong ? RichTextStyle.Strong : null));

    /// <summary>As plain text; null where there is none, because Slack refuses an empty text.</summary>
    public static PlainText? Plain(Phrase phrase, Language language, int room) => PhraseRuns.Plain(phrase, language, room) is { Length: > 0 } text ? new PlainText(text) : null;

    /// <summary>For a message's own text: these three characters, and no others, make mentions, links and dates there.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The length of a text once escaped.</summary>
    public static int EscapedLength(string text) => text.Sum(static letter => letter switch
    {
        '&' => 5,
        '<' or '>' => 4,
        _ => 1,
    });
}
