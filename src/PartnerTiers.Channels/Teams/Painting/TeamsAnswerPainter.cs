using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Channels.Teams.Dialogs;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Teams.Painting;

/// <summary>
/// Draws answers as Adaptive Cards: one accent colour, one size step, the sentence first, no box in a box, nothing wider than a phone (320 px).
/// The state is always said in words beside a bar, so a bar needs no text of its own.
/// </summary>
public sealed class TeamsAnswerPainter : IAnswerPainter
{
    private readonly Language language;
    private readonly CardMeasures measures;
    private readonly CardUse use;
    private readonly List<AdaptiveElement> body = [];
    private readonly List<Button> buttons = [];

    private TeamsAnswerPainter(Language language, CardMeasures measures, CardUse use) => (this.language, this.measures, this.use) = (language, measures, use);

    /// <summary>The card of an answer, under 25 KB in UTF-8: what is too long is cut between words or lines.</summary>
    public static AdaptiveCard Paint(Answer answer, CardUse use = CardUse.Message)
    {
        foreach (var measures in CardMeasures.Ladder)
        {
            var card = Paint(answer, measures, use);
            if (CardMeasures.Fits(card))
            {
                return card;
            }
        }

        return CardCutting.Cut(Paint(answer, CardMeasures.Readable, use), answer);
    }

    /// <inheritdoc/>
    public void Draw(Headline part) => Add(CardLines.Title(Text(part.Text)));

    /// <inheritdoc/>
    public void Draw(Subject part)
    {
        Add(CardLines.Pair(
            [CardLines.Title(Text(part.Name))],
            [CardLines.Right(Text(part.Tier), isSubtle: false) with { Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Large, Color = AdaptiveTextColor.Accent }],
            Length(part.Tier)));
        Add(CardLines.Pair(
            [CardLines.Running(Text(part.Place)) with { IsSubtle = true }],
            part.Note is { } note ? [CardLines.Right(Text(note))] : [],
            part.Note is { } shown ? Length(shown) : 0) with
        { Spacing = AdaptiveSpacing.None });
        if (part.Progress is { } progress)
        {
            Add(ProgressDrawing.Of(progress, isOpen: progress < 1));
        }
    }

    /// <inheritdoc/>
    public void Draw(Paragraph part) => Add(part.Tone switch
    {
        Tone.Heading => CardLines.Section(Text(part.Text)),
        Tone.Note => CardLines.Running(Text(part.Text)) with { IsSubtle = true, Spacing = AdaptiveSpacing.Small },
        _ => CardLines.Running(Text(part.Text)) with { Spacing = AdaptiveSpacing.Medium },
    });

    /// <inheritdoc/>
    public void Draw(FactRows part)
    {
        // Words as values need the whole width, all of them in the same way; figures stand at the end of their lines.
        var areFigures = part.Rows.All(row => CardLines.FitsRight(Length(row.Value)));
        foreach (var row in part.Rows.Take(measures.Rows))
        {
            var label = CardLines.Running(Text(row.Label));
            Add(areFigures
                ? CardLines.Line([label], Text(row.Value), Length(row.Value))
                : CardLines.Line([label, .. CardLines.Quiet(Text(row.Value))], null, 0));
        }

        Rest(part.Rows.Length);
    }

    /// <inheritdoc/>
    public void Draw(ItemList part)
    {
        foreach (var item in part.Items.Take(measures.Rows))
        {
            Add(Line(item) with { SelectAction = item.Press is { } press ? CardButtons.OfLine(press, language, use) : null });
        }

        Page(part.First, Math.Min(part.Items.Length, measures.Rows), part.Total, part.More);
    }

    /// <inheritdoc/>
    public void Draw(Grid part)
    {
        var shown = part with { Rows = [.. part.Rows.Take(measures.Rows)] };
        body.AddRange(GridDrawing.Of(shown, Text, Length));
        Rest(part.Rows.Length);
    }

    /// <inheritdoc/>
    public void Draw(Checklist part)
    {
        if (!part.Open.IsEmpty)
        {
            Add(CardLines.Section(Text(part.OpenTitle)));
            foreach (var item in part.Open.Take(measures.Rows))
            {
                Add(Open(item));
            }

            Rest(part.Open.Length);
        }

        if (!part.Done.IsEmpty)
        {
            Add(CardLines.Section(Text(part.DoneTitle)));
            foreach (var item in part.Done.Take(measures.Rows))
            {
                Add(CardLines.State(CardLines.Running("✓  " + Text(item.Name)), CardLines.Right(Text(item.State)), Length(item.State)) with { Spacing = AdaptiveSpacing.Small });
            }

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

        Add(CardLines.Section(Text(part.Title)));
        Add(ChartDrawing.Of(part with { Groups = [.. part.Groups.Take(measures.Rows)] }, language, Text, Length));
        Add(CardLines.Footnote(Text(part.Alternative)));
        Rest(part.Groups.Length);
    }

    /// <inheritdoc/>
    public void Draw(ReceiptLines part)
    {
        Add(CardLines.Running(Text(part.Title)) with { Spacing = AdaptiveSpacing.Medium, Weight = AdaptiveTextWeight.Bolder });
        bool? before = null;
        foreach (var line in part.Lines.Take(measures.Rows))
        {
            if (line.Counted != before)
            {
                Add(CardLines.Section(language.Text(line.Counted ? "channel.counted" : "channel.notCounted")));
                before = line.Counted;
            }

            Add(CardLines.Line(
                [CardLines.Running(Text(line.What)), .. CardLines.Quiet(Text(line.Note))],
                line.Value is { } value ? Text(value) : null,
                line.Value is { } shown ? Length(shown) : 0));
        }

        Page(part.First, Math.Min(part.Lines.Length, measures.Rows), part.Total, part.More);
    }

    /// <inheritdoc/>
    public void Draw(Actions part) => buttons.AddRange(part.Buttons);

    /// <inheritdoc/>
    public void Draw(Freshness part) => Add(CardLines.Footer(Text(part.Text)));

    private static AdaptiveCard Paint(Answer answer, CardMeasures measures, CardUse use)
    {
        var painter = new TeamsAnswerPainter(answer.Language, measures, use);
        answer.DrawOn(painter);
        var summary = CardText.Plain(answer.Summary, answer.Language, 1_000);
        if (painter.body.Count == 0)
        {
            painter.Add(CardLines.Running(painter.Text(answer.Summary)));
        }

        if (use == CardUse.Shared && answer.Reserved is { } reserved)
        {
            painter.Add(CardLines.Running(painter.Text(reserved.Waiting)) with { IsSubtle = true, Spacing = AdaptiveSpacing.Medium });
        }

        var (stacked, row) = CardButtons.Of(painter.buttons, answer.Language, use);
        if (use == CardUse.Message && answer.Form is { } form)
        {
            row = [.. row ?? [], FormDrawing.Opener(form, answer.Language)];
        }

        return new AdaptiveCard
        {
            Lang = answer.Language.Code,
            Rtl = answer.Language.Code is "ar" or "fa" or "he" or "ur" ? true : null,
            Speak = summary,
            FallbackText = summary,
            Body = [.. painter.body, .. stacked],
            Actions = row,
        };
    }

    /// <summary>A tier with a remark ("Select, on course for Elite") would squeeze the name: it gets a line of its own.</summary>
    private AdaptiveColumnSet Line(Item item)
    {
        var right = item.Right is { } phrase && !phrase.Inlines.IsEmpty ? phrase : null;
        var fits = right is null || CardLines.FitsRight(Length(right));
        return CardLines.Line(
            [
                CardLines.Running(Text(item.Title)),
                .. CardLines.Quiet(fits || right is null ? string.Empty : Text(right)),
                .. CardLines.Quiet(item.Below is { } below ? Text(below) : string.Empty),
            ],
            fits && right is not null ? Text(right) : null,
            fits && right is not null ? Length(right) : 0);
    }

    private AdaptiveContainer Open(CheckItem item)
    {
        var items = new List<AdaptiveElement>
        {
            CardLines.State(CardLines.Running(Text(item.Name)) with { Weight = AdaptiveTextWeight.Bolder }, CardLines.Right(Text(item.State)), Length(item.State)),
            ProgressDrawing.Of(item.Progress, isOpen: true),
        };
        if (item.Gap is { } gap)
        {
            items.Add(CardLines.Running(Text(gap)) with { Spacing = AdaptiveSpacing.Small });
        }

        return new AdaptiveContainer { Spacing = AdaptiveSpacing.Medium, Items = items };
    }

    private void Page(int first, int shown, int total, Button? more)
    {
        if (shown > 0 && shown < total)
        {
            Add(CardLines.Footnote(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{first}–{first + shown - 1} / {total}")));
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
            Add(CardLines.Footnote(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"… + {all - measures.Rows}")));
        }
    }

    /// <summary>A line without text would be a gap.</summary>
    private void Add(AdaptiveElement element)
    {
        if (element is not AdaptiveTextBlock { Text.Length: 0 })
        {
            body.Add(element);
        }
    }

    private string Text(Phrase phrase) => CardText.Markdown(phrase, language, measures.Characters);

    private int Length(Phrase phrase) => Math.Min(phrase.Plain(language).Length, measures.Characters);
}
