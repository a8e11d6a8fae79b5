using System.Globalization;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Terminal;

/// <summary>Draws answers as text for a terminal: aligned, wrapped, bars of ten cells, buttons as questions to type.</summary>
public sealed class TerminalAnswerPainter : IAnswerPainter
{
    private readonly Language language;
    private readonly TerminalPage page;

    private TerminalAnswerPainter(Language language, int width, bool colour)
    {
        this.language = language;
        page = new TerminalPage(width, colour);
    }

    /// <summary>The answer as lines that end with LF, no line longer than the width.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="width">Columns to use; taken as 40 to 100, because longer lines are hard to read.</param>
    /// <param name="colour">Whether ANSI escapes for bold, dim and one colour may be written: only to a terminal.</param>
    public static string Paint(Answer answer, int width = 88, bool colour = false)
    {
        var painter = new TerminalAnswerPainter(answer.Language, Math.Clamp(width, 40, 100), colour);
        answer.DrawOn(painter);
        if (answer.Parts.IsEmpty)
        {
            painter.page.Write(painter.Line(answer.Summary));
        }

        return painter.page.ToString();
    }

    /// <inheritdoc/>
    public void Draw(Headline part)
    {
        page.BeginBlock();
        page.Write(Line(part.Text, GlyphStyle.Strong));
    }

    /// <inheritdoc/>
    public void Draw(Subject part)
    {
        page.BeginBlock();
        page.WriteApart(Line(part.Name, GlyphStyle.Strong), Line(part.Tier, GlyphStyle.Accent));
        page.WriteApart(Line(part.Place, GlyphStyle.Quiet), Line(part.Note, GlyphStyle.Quiet));
        if (part.Progress is { } progress)
        {
            page.Write(TerminalBar.Of(progress, open: false));
        }
    }

    /// <inheritdoc/>
    public void Draw(Paragraph part)
    {
        page.BeginBlock();
        page.Write(Line(part.Text, part.Tone switch { Tone.Heading => GlyphStyle.Strong, Tone.Note => GlyphStyle.Quiet, _ => GlyphStyle.Plain }));
    }

    /// <inheritdoc/>
    public void Draw(FactRows part)
    {
        page.BeginBlock();
        var rows = part.Rows.Select(row => new[] { Line(row.Label, GlyphStyle.Quiet), Line(row.Value) }).ToList();
        Rows(rows, [false, false], indent: 0, below: 2);
    }

    /// <inheritdoc/>
    public void Draw(ItemList part)
    {
        page.BeginBlock();
        var places = (part.First + part.Items.Length).ToString(CultureInfo.InvariantCulture).Length + 1;
        var rows = part.Items.Select((item, index) => new[]
        {
            GlyphLine.Of((part.First + index).ToString(CultureInfo.InvariantCulture) + ".", GlyphStyle.Quiet).PadLeft(places).PadRight(places + 1).Then(Line(item.Title, GlyphStyle.Strong)),
            Line(item.Right), Line(item.Below, GlyphStyle.Quiet),
        }).ToList();
        Rows(rows, [false, true, false], indent: 0, below: places + 1);
        PageNote(part.First, part.Items.Length, part.Total, part.More);
    }

    /// <inheritdoc/>
    public void Draw(Grid part)
    {
        page.BeginBlock();
        var heads = part.Columns.Select(column => Line(column.Title, GlyphStyle.Quiet)).ToArray();
        var rows = part.Rows.Select(row => row.Select((cell, column) => Line(cell, column == 0 ? GlyphStyle.Strong : GlyphStyle.Plain)).ToArray()).ToList();
        if (TerminalColumns.Lay([heads, .. rows], [.. part.Columns.Select(static column => column.IsFigure)], page.Width) is { } lines)
        {
            lines.ToList().ForEach(line => page.Write(line));
            return;
        }

        page.Write(heads[0]);
        foreach (var row in rows)
        {
            page.Write(row[0]);
            Rows([.. row.Skip(1).Select((cell, column) => new[] { heads[column + 1], cell })], [false, true], indent: 2, below: 4);
        }
    }

    /// <inheritdoc/>
    public void Draw(Checklist part)
    {
        if (!part.Open.IsEmpty)
        {
            DrawOpen(part);
        }

        if (!part.Done.IsEmpty)
        {
            page.BeginBlock();
            page.Write(Line(part.DoneTitle, GlyphStyle.Strong));
            Rows([.. part.Done.Select(item => new[] { GlyphLine.Of("✓ ", GlyphStyle.Accent).Then(Line(item.Name)), Line(item.State, GlyphStyle.Quiet) })], [false, false], indent: 2, below: 4);
        }
    }

    /// <inheritdoc/>
    public void Draw(Chart part)
    {
        if (part.Groups.IsEmpty)
        {
            return;
        }

        page.BeginBlock();
        page.Write(Line(part.Title, GlyphStyle.Strong));
        var rows = part.Groups.SelectMany(group => part.BarsOf(group).Select((bar, place) => new[]
        {
            place == 0 ? Line(group.Name) : GlyphLine.Nothing, Line(bar.Series, GlyphStyle.Quiet), TerminalBar.Of(bar), Line(bar.Figure),
        })).ToList();
        if (TerminalColumns.Lay(rows, [false, false, false, true], page.Width - 2) is { } lines)
        {
            lines.ToList().ForEach(line => page.Write(line, 2));
            return;
        }

        foreach (var row in rows)
        {
            page.Write(row[0], 2);
            page.Write(row[1], 4);
            page.Write(row[2].Then(GlyphLine.Of("  ")).Then(row[3]), 4);
        }
    }

    /// <inheritdoc/>
    public void Draw(ReceiptLines part)
    {
        page.BeginBlock();
        page.Write(Line(part.Title, GlyphStyle.Strong));
        foreach (var group in new[] { true, false })
        {
            var lines = part.Lines.Where(line => line.Counted == group).ToList();
            if (lines.Count > 0)
            {
                page.Write(GlyphLine.Of(language.Text(group ? "channel.counted" : "channel.notCounted"), GlyphStyle.Quiet), 2);
                Rows([.. lines.Select(line => new[] { Line(line.What), Line(line.Value), Line(line.Note, GlyphStyle.Quiet) })], [false, true, false], indent: 4, below: 6);
            }
        }

        PageNote(part.First, part.Lines.Length, part.Total, part.More);
    }

    /// <inheritdoc/>
    public void Draw(Actions part)
    {
        page.BeginBlock();
        foreach (var button in part.Buttons)
        {
            page.Write(Line(language.Say("channel.try", ("question", button.Question)), GlyphStyle.Quiet));
        }
    }

    /// <inheritdoc/>
    public void Draw(Freshness part)
    {
        page.BeginBlock();
        page.Write(Line(part.Text, GlyphStyle.Quiet));
    }

    private GlyphLine Line(Phrase? phrase, GlyphStyle style = GlyphStyle.Plain) => GlyphLine.Of(phrase, language, style);

    /// <summary>Rows in columns. Where the page is too narrow the third cell goes below the other two, and then every cell below the first.</summary>
    private void Rows(IReadOnlyList<GlyphLine[]> rows, bool[] alignRight, int indent, int below)
    {
        for (var beside = alignRight.Length; beside > 1; beside--)
        {
            if (TerminalColumns.Lay([.. rows.Select(row => row[..beside])], alignRight[..beside], page.Width - indent) is { } lines)
            {
                Rows(lines, rows, beside, indent, below);
                return;
            }
        }

        Rows([.. rows.Select(static row => row[0])], rows, 1, indent, below);
    }

    private void Rows(IReadOnlyList<GlyphLine> lines, IReadOnlyList<GlyphLine[]> rows, int beside, int indent, int below)
    {
        foreach (var (line, row) in lines.Zip(rows))
        {
            page.Write(line, indent);
            foreach (var cell in row[beside..])
            {
                page.Write(cell, below);
            }
        }
    }

    private void PageNote(int first, int shown, int total, Button? more)
    {
        if (more is not null)
        {
            var range = language.Say("page", ("first", first), ("last", first + shown - 1), ("total", total));
            page.Write(Line(range.Then(Phrase.Of(" · ")).Then(language.Say("channel.sayMore")), GlyphStyle.Quiet));
        }
    }

    private void DrawOpen(Checklist part)
    {
        page.BeginBlock();
        page.Write(Line(part.OpenTitle, GlyphStyle.Strong));
        var names = part.Open.Select(item => Line(item.Name)).ToList();
        var column = names.Max(static name => name.Width);
        foreach (var (item, name) in part.Open.Zip(names))
        {
            var state = TerminalBar.Of(item.Progress, open: true).Then(GlyphLine.Of("  ")).Then(Line(item.State));
            if (2 + column + 2 + state.Width <= page.Width)
            {
                page.Write(name.PadRight(column + 2).Then(state), 2);
            }
            else
            {
                page.Write(name, 2);
                page.Write(state, 2);
            }

            page.Write(Line(item.Gap, GlyphStyle.Quiet), 4);
        }
    }
}
