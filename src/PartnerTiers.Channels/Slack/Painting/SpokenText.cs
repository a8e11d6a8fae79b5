using System.Text;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Writing;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Slack.Painting;

/// <summary>
/// The text of a message beside its blocks. A notification shows its beginning, a screen reader reads it instead of the blocks: the summary, then every line.
/// </summary>
internal static class SpokenText
{
    private const int Most = 3_500;
    private const int SummaryCharacters = 1_000;

    /// <summary>Escaped; at least one character.</summary>
    public static string Of(Answer answer, IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder(SlackText.Escape(PhraseRuns.Plain(answer.Summary, answer.Language, SummaryCharacters)));
        foreach (var line in blocks.SelectMany(LinesOf).Where(static line => line.Length > 0))
        {
            if (text.Length + SlackText.EscapedLength(line) + 1 > Most)
            {
                break;
            }

            text.Append(text.Length > 0 ? "\n" : string.Empty).Append(SlackText.Escape(line));
        }

        return text.Length > 0 ? text.ToString() : "…";
    }

    private static IEnumerable<string> LinesOf(Block block) => block switch
    {
        HeaderBlock header => [header.Text.Text],
        ContextBlock context => context.Elements.Select(static element => element.Text),
        RichTextBlock rich => rich.Elements.Select(static section => string.Concat(section.Elements.Where(static run => run.Style?.Code != true).Select(static run => run.Text)).Trim()),
        TableBlock table => table.Rows.Select(static row => string.Join("  ", row.Select(static cell => cell.Text))),
        _ => [],
    };
}
