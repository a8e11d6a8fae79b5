using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;

namespace PartnerTiers.Channels.Tests.Compliance;

/// <summary>Every text of an answer that a person must be able to find, by what it is.</summary>
public sealed class AnswerTexts : IAnswerPainter
{
    private AnswerTexts()
    {
    }

    /// <summary>Headlines, names, values, sentences: everything but buttons.</summary>
    public List<Phrase> Texts { get; } = [];

    /// <summary>The buttons below an answer.</summary>
    public List<Button> Actions { get; } = [];

    /// <summary>The buttons that show more of a list.</summary>
    public List<Button> More { get; } = [];

    /// <summary>Reads them out of an answer.</summary>
    public static AnswerTexts Of(Answer answer)
    {
        var texts = new AnswerTexts();
        answer.DrawOn(texts);
        return texts;
    }

    public void Draw(Headline part) => Add(part.Text);

    public void Draw(Subject part) => Add(part.Name, part.Place, part.Tier, part.Note);

    public void Draw(Paragraph part) => Add(part.Text);

    public void Draw(FactRows part)
    {
        foreach (var row in part.Rows)
        {
            Add(row.Label, row.Value);
        }
    }

    public void Draw(ItemList part)
    {
        foreach (var item in part.Items)
        {
            Add(item.Title, item.Right, item.Below);
        }

        More.AddRange(part.More is null ? [] : [part.More]);
    }

    public void Draw(Grid part)
    {
        Add([.. part.Columns.Select(column => column.Title)]);
        foreach (var row in part.Rows)
        {
            Add([.. row]);
        }
    }

    public void Draw(Checklist part)
    {
        Add(part.OpenTitle, part.DoneTitle);
        foreach (var item in part.Open.Concat(part.Done))
        {
            Add(item.Name, item.State, part.Open.Contains(item) ? item.Gap : null);
        }
    }

    // Its sentence is for those who cannot see it; how they get it is each channel's own way.
    public void Draw(Chart part)
    {
        if (!part.Groups.IsEmpty)
        {
            Add([part.Title, .. part.Groups.SelectMany(group => part.BarsOf(group).SelectMany(static bar => new[] { bar.Series, bar.Figure }).Prepend(group.Name))]);
        }
    }

    public void Draw(ReceiptLines part)
    {
        Add(part.Title);
        foreach (var line in part.Lines)
        {
            Add(line.What, line.Value, line.Note);
        }

        More.AddRange(part.More is null ? [] : [part.More]);
    }

    public void Draw(Actions part) => Actions.AddRange(part.Buttons);

    public void Draw(Freshness part) => Add(part.Text);

    private void Add(params Phrase?[] phrases) => Texts.AddRange(phrases.OfType<Phrase>());
}
