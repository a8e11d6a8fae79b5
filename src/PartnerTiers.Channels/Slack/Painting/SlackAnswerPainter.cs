using System.Globalization;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Writing;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;
using Press = PartnerTiers.Conversation.Answers.Button;

namespace PartnerTiers.Channels.Slack.Painting;

/// <summary>
/// Draws answers as blocks: the sentence first, bars of ten cells, nothing that others wrote anywhere but in rich or plain text. Within every limit of Block Kit.
/// </summary>
public sealed class SlackAnswerPainter : IAnswerPainter
{
    private const int Cells = 10;
    private const int HeaderCharacters = 150;
    private const int MostOptions = 100;

    private readonly string kind;
    private readonly Language language;
    private readonly SlackMeasures measures;
    private readonly bool isView;
    private readonly bool isLasting;
    private readonly string ask;
    private readonly List<Block> blocks = [];
    private readonly List<Block> actions = [];
    private readonly List<Press> buttons = [];
    private readonly List<Press> lines = [];

    private SlackAnswerPainter(Answer answer, SlackMeasures measures, bool isView, bool isLasting, bool isPrivate) => (kind, language, this.measures, this.isView, this.isLasting, ask) = (answer.Kind, answer.Language, measures, isView, isLasting, answer.Reserved is null || isPrivate ? SlackButtons.Ask : SlackButtons.Room);

    /// <summary>The message of an answer: at most 50 blocks, with a text that says all of it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="isPrivate">It was asked in private, and is pressed there, though it may be seen in a channel.</param>
    public static Message Paint(Answer answer, bool isPrivate = false)
    {
        var drawn = Blocks(answer, isView: false, isPrivate: isPrivate);
        return new Message(SpokenText.Of(answer, drawn), drawn);
    }

    /// <summary>The blocks of an answer inside a dialog or the app's own page, where no table can stand.</summary>
    public static IReadOnlyList<Block> PaintForView(Answer answer) => Blocks(answer, isView: true);

    /// <summary>The same without how fresh the facts are: what has to change before it is worth showing again.</summary>
    public static IReadOnlyList<Block> PaintLasting(Answer answer) => Blocks(answer, isView: true, isLasting: true);

    /// <inheritdoc/>
    public void Draw(Headline part)
    {
        if (PhraseRuns.Plain(part.Text, language) is { Length: > 0 and <= HeaderCharacters } text)
        {
            blocks.Add(new HeaderBlock(new PlainText(text)));
        }
        else
        {
            Add(Strong(part.Text));
        }
    }

    /// <inheritdoc/>
    public void Draw(Subject part)
    {
        IEnumerable<RichTextText> tier = [.. Strong(part.Tier), .. part.Note is { } note ? [new RichTextText(", "), .. Runs(note)] : Array.Empty<RichTextText>()];
        Add(Joined("  ·  ", Strong(part.Name), tier), Runs(part.Place));
    }

    /// <inheritdoc/>
    public void Draw(Paragraph part)
    {
        if (part.Tone == Tone.Note)
        {
            Quiet(part.Text);
        }
        else if (part.Tone == Tone.Heading && kind is "home")
        {
            // The app's own page is several answers, one below the other.
            Draw(new Headline(part.Text));
        }
        else
        {
            Add(part.Tone == Tone.Heading ? Strong(part.Text) : Runs(part.Text));
        }
    }

    /// <inheritdoc/>
    public void Draw(FactRows part)
    {
        Add([.. part.Rows.Take(measures.Rows).Select(row => Joined("  ", Runs(row.Label), Strong(row.Value)))]);
        Rest(part.Rows.Length);
    }

    /// <inheritdoc/>
    public void Draw(ItemList part)
    {
        var shown = part.Items.Take(measures.Rows).ToList();
        Add([.. shown.SelectMany(item => new IEnumerable<RichTextText>[] { Joined("  ", Strong(item.Title), item.Right is { } right ? Runs(right) : []), Joined("  ", item.Progress is { } progress ? [Bar(progress)] : [], item.Below is { } below ? Runs(below) : []) })]);
        Page(part.First, shown.Count, part.Total, part.More);
        lines.AddRange(shown.Where(static item => item.Press is not null).Select(static item => item.Press! with { Title = item.Title }));
    }

    /// <inheritdoc/>
    public void Draw(Grid part)
    {
        if (part.Rows.IsEmpty)
        {
            return;
        }

        if (!isView && GridDrawing.FitsTable(part) && !blocks.Exists(static block => block is TableBlock))
        {
            blocks.Add(GridDrawing.Table(part, language, measures.Rows));
        }
        else
        {
            Add([.. GridDrawing.Lines(part, language, measures).Select(static line => line.Elements)]);
        }

        Rest(part.Rows.Length);
    }

    /// <inheritdoc/>
    public void Draw(Checklist part)
    {
        if (!part.Open.IsEmpty)
        {
            Add(Strong(part.OpenTitle));
            foreach (var item in part.Open.Take(measures.Rows))
            {
                Add(Joined("  ", Strong(item.Name), Runs(item.State)), Joined("  ", [Bar(item.Progress)], item.Gap is { } gap ? Runs(gap) : []));
            }

            Rest(part.Open.Length);
        }

        if (!part.Done.IsEmpty)
        {
            Add([Strong(part.DoneTitle), .. part.Done.Take(measures.Rows).Select(item => Joined("  ", [new RichTextText("✓ "), .. Runs(item.Name)], Runs(item.State)))]);
            Rest(part.Done.Length);
        }
    }

    /// <inheritdoc/>
    public void Draw(Chart part)
    {
        if (part.Groups.IsEmpty)
        {
            return;
        }

        // The bars come first, because they are all of one width: whatever a series is called, they stand below each other.
        Add([Strong(part.Title), .. part.Groups.Take(measures.Rows).SelectMany(group => part.BarsOf(group)
            .Select(bar => Joined("  ", [new RichTextText(BarCells.Of(bar.Length), RichTextStyle.Fixed), new RichTextText(" "), .. Runs(bar.Series)], Strong(bar.Figure)))
            .Prepend([.. Strong(group.Name)]))]);
        Rest(part.Groups.Length);
    }

    /// <inheritdoc/>
    public void Draw(ReceiptLines part)
    {
        Add(Strong(part.Title));
        var shown = part.Lines.Take(measures.Rows).ToList();
        foreach (var group in shown.GroupBy(static line => line.Counted))
        {
            Add([[new RichTextText(language.Text(group.Key ? "channel.counted" : "channel.notCounted"), RichTextStyle.Strong)], .. group.SelectMany(line =>
                new IEnumerable<RichTextText>[] { Joined("  ", [new RichTextText("• "), .. Runs(line.What)], line.Value is { } value ? Strong(value) : []), Runs(line.Note) })]);
        }

        Page(part.First, shown.Count, part.Total, part.More);
    }

    /// <inheritdoc/>
    public void Draw(Actions part) => buttons.AddRange(part.Buttons);

    /// <inheritdoc/>
    public void Draw(Freshness part)
    {
        if (!isLasting)
        {
            Quiet(part.Text);
        }
    }

    private static IReadOnlyList<Block> Blocks(Answer answer, bool isView, bool isLasting = false, bool isPrivate = true)
    {
        foreach (var measures in SlackMeasures.Ladder)
        {
            var painter = Drawn(answer, measures, isView, isLasting, isPrivate);
            IReadOnlyList<Block> all = [.. painter.blocks, .. painter.actions];
            if (SlackMeasures.Fit(all))
            {
                return all;
            }
        }

        var readable = Drawn(answer, SlackMeasures.Readable, isView, isLasting, isPrivate);
        return BlockCutting.Cut(readable.blocks, readable.actions);
    }

    private static SlackAnswerPainter Drawn(Answer answer, SlackMeasures measures, bool isView, bool isLasting, bool isPrivate)
    {
        var painter = new SlackAnswerPainter(answer, measures, isView, isLasting, isPrivate);
        answer.DrawOn(painter);
        if (painter.blocks.Count == 0)
        {
            painter.Add(painter.Runs(answer.Summary));
        }

        if (answer.Form is { } form && !isView && SlackButtons.Opener(form, answer.Language) is { } opener)
        {
            painter.actions.Add(opener);
        }

        painter.DrawActions();
        return painter;
    }

    // A list is opened by its menu; a button on every line would drown the lines.
    private void DrawActions()
    {
        var options = lines.DistinctBy(static line => line.Press).Select(line => SlackButtons.OptionOf(line, language)).OfType<Option>().Take(MostOptions).ToList();
        if (options.Count > 0)
        {
            actions.Add(new ActionsBlock([new StaticSelectMenu(ask + "line", options) { Placeholder = new PlainText(language.Text("channel.open")) }]));
        }

        actions.AddRange(SlackButtons.Of(buttons, language, areChoices: kind is "clarify" or "not-understood", ask));
    }

    private void Page(int first, int shown, int total, Press? more)
    {
        if (shown > 0 && shown < total)
        {
            Footnote(string.Create(CultureInfo.InvariantCulture, $"{first}–{first + shown - 1} / {total}"));
        }

        if (more is not null)
        {
            buttons.Insert(0, more);
        }
    }

    /// <summary>Says how many lines there was no room for.</summary>
    private void Rest(int all)
    {
        if (all > measures.Rows)
        {
            Footnote(string.Create(CultureInfo.InvariantCulture, $"… + {all - measures.Rows}"));
        }
    }

    private void Footnote(string text) => blocks.Add(new ContextBlock([new PlainText(text)]));

    private void Quiet(Phrase phrase)
    {
        if (SlackText.Plain(phrase, language, measures.Characters) is { } text)
        {
            blocks.Add(new ContextBlock([text]));
        }
    }

    private void Add(params IReadOnlyList<IEnumerable<RichTextText>> all)
    {
        var sections = all.Select(static line => new RichTextSection(Merged(line))).Where(static line => line.Elements.Count > 0).ToList();
        if (sections.Count > 0)
        {
            blocks.Add(new RichTextBlock(sections));
        }
    }

    private static List<RichTextText> Merged(IEnumerable<RichTextText> runs)
    {
        var merged = new List<RichTextText>();
        foreach (var run in runs)
        {
            if (merged.Count > 0 && merged[^1].Style == run.Style)
            {
                merged[^1] = run with { Text = merged[^1].Text + run.Text };
            }
            else
            {
                merged.Add(run);
            }
        }

        return merged;
    }

    private static List<RichTextText> Joined(string between, IEnumerable<RichTextText> left, IEnumerable<RichTextText> right)
    {
        var (one, two) = (left.ToList(), right.ToList());
        return one.Count == 0 ? two : two.Count == 0 ? one : [.. one, new RichTextText(between), .. two];
    }

    /// <summary>Rounded down, and never full while something is missing.</summary>
    private static RichTextText Bar(decimal progress)
    {
        var filled = (int)decimal.Floor(Math.Clamp(progress, 0m, 0.99m) * Cells);
        return new RichTextText(new string('▰', filled) + new string('▱', Cells - filled), RichTextStyle.Fixed);
    }

    private IEnumerable<RichTextText> Runs(Phrase phrase) => SlackText.Runs(phrase, language, measures.Characters);

    private IEnumerable<RichTextText> Strong(Phrase phrase) => SlackText.Runs(phrase, language, measures.Characters, isStrong: true);
}
