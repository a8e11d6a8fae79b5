using System.Text;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;

namespace PartnerTiers.Conversation.Tests.Questions.Painting;

/// <summary>Draws answers as plain text for people to read in golden files.</summary>
internal sealed class PlainPainter(Answer answer) : IAnswerPainter
{
    private readonly StringBuilder page = new();

    public static string Paint(Answer answer)
    {
        var painter = new PlainPainter(answer);
        painter.page.Append('[').Append(answer.Kind).Append("] ").Append(answer.Summary.Plain(answer.Language)).Append("\n\n");
        answer.DrawOn(painter);
        return painter.page.ToString().TrimEnd() + "\n";
    }

    public void Draw(Headline part) => Line("# " + Text(part.Text));

    public void Draw(Subject part)
    {
        Line($"# {Text(part.Name)} | {Text(part.Tier)}");
        Line($"  {Text(part.Place)} | {Text(part.Note)}");
        if (part.Progress is { } progress)
        {
            Line("  " + Bar(progress));
        }
    }

    public void Draw(Paragraph part) => Line((part.Tone switch { Tone.Heading => "## ", Tone.Note => "  (", _ => string.Empty }) + Text(part.Text) + (part.Tone == Tone.Note ? ")" : string.Empty));

    public void Draw(FactRows part) => part.Rows.ToList().ForEach(row => Line($"- {Text(row.Label)}: {Text(row.Value)}"));

    public void Draw(ItemList part)
    {
        var number = part.First;
        foreach (var item in part.Items)
        {
            Line($"{number++}. {Text(item.Title)}" + (item.Right is null ? string.Empty : $" | {Text(item.Right)}"));
            if (item.Below is not null)
            {
                Line("   " + Text(item.Below));
            }
        }

        More(part.More, part.Total);
    }

    public void Draw(Grid part)
    {
        Line("| " + string.Join(" | ", part.Columns.Select(column => Text(column.Title))) + " |");
        foreach (var row in part.Rows)
        {
            Line("| " + string.Join(" | ", row.Select(Text)) + " |");
        }
    }

    public void Draw(Checklist part)
    {
        if (!part.Open.IsEmpty)
        {
            Line("## " + Text(part.OpenTitle));
        }

        foreach (var item in part.Open)
        {
            Line($"{Text(item.Name)} | {Text(item.State)}");
            Line($"  {Bar(item.Progress)} {Text(item.Gap)}");
        }

        if (!part.Done.IsEmpty)
        {
            Line("## " + Text(part.DoneTitle));
        }

        foreach (var item in part.Done)
        {
            Line($"✓ {Text(item.Name)} | {Text(item.State)}");
        }
    }

    public void Draw(Chart part)
    {
        Line("## " + Text(part.Title));
        foreach (var group in part.Groups)
        {
            Line($"{Text(group.Name)} | " + string.Join(" | ", part.BarsOf(group).Select(bar => $"{Bar(bar.Length)} {Text(bar.Series)} {Text(bar.Figure)}")));
        }

        Line($"  ({Text(part.Alternative)})");
    }

    public void Draw(ReceiptLines part)
    {
        if (!part.Title.Inlines.IsEmpty)
        {
            Line("## " + Text(part.Title));
        }

        foreach (var line in part.Lines)
        {
            Line($"{(line.Counted ? "+" : "×")} {Text(line.What)} | {Text(line.Value)} | {Text(line.Note)}");
        }

        More(part.More, part.Total);
    }

    public void Draw(Actions part) => Line(string.Join(" ", part.Buttons.Select(button => $"[{Text(button.Title)} → {Text(button.Question)}]")));

    public void Draw(Freshness part) => Line("~ " + Text(part.Text));

    private void More(Button? more, int total)
    {
        if (more is not null)
        {
            Line($"[{Text(more.Title)}{(more.InPlace ? ", in place" : string.Empty)}: of {total}]");
        }
    }

    private static string Bar(decimal progress) => new string('▰', (int)(progress * 10)) + new string('▱', 10 - (int)(progress * 10));

    private string Text(Phrase? phrase) => phrase?.Write(answer.Language, text => text, text => $"**{text}**") ?? string.Empty;

    private void Line(string text) => page.Append(text.TrimEnd()).Append('\n');
}
