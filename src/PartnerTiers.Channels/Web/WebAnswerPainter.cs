using System.Globalization;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Web;

/// <summary>Draws answers as HTML without scripts, styles or addresses; <c>Page/chat.css</c> gives it its looks.</summary>
public sealed class WebAnswerPainter : IAnswerPainter
{
    private const int ButtonsInSight = 3;

    private readonly HtmlText html = new();
    private readonly Language language;
    private readonly bool allButtonsInSight;
    private int headingLevel = 1;

    private WebAnswerPainter(Answer answer)
    {
        language = answer.Language;
        // What is nothing but a choice shows all of it.
        allButtonsInSight = answer.Parts.All(static part => part is Paragraph or Actions or Headline);
    }

    /// <summary>The answer as one <c>article</c>, safe to put into a page: foreign text can only be text.</summary>
    public static string Paint(Answer answer)
    {
        var painter = new WebAnswerPainter(answer);
        painter.html.Open(
            "article", ("class", "answer"), ("lang", answer.Language.Code), ("data-kind", answer.Kind), ("tabindex", "-1"), ("aria-label", CleanText.Of(answer.Summary.Plain(answer.Language))));
        if (answer.Parts.IsEmpty)
        {
            painter.html.Element("p", null, answer.Summary, answer.Language);
        }

        answer.DrawOn(painter);
        return painter.html.Close().ToString();
    }

    /// <inheritdoc/>
    public void Draw(Headline part) => Title(2, "headline", part.Text);

    /// <inheritdoc/>
    public void Draw(Subject part)
    {
        html.Line().Open("header", ("class", "subject")).Open("div", ("class", "pair"));
        Title(2, "name", part.Name);
        html.Element("p", "tier", part.Tier, language).Close();
        html.Open("div", ("class", "pair quiet")).Element("p", "place", part.Place, language).Element("p", "note", part.Note, language).Close();
        if (part.Progress is { } progress)
        {
            WebBar.Draw(html, progress, part.Note ?? part.Tier, language);
        }

        html.Close();
    }

    /// <inheritdoc/>
    public void Draw(Paragraph part)
    {
        if (part.Tone == Tone.Heading)
        {
            Title(3, "heading", part.Text);
            return;
        }

        html.Line().Element("p", part.Tone == Tone.Note ? "quiet" : null, part.Text, language);
    }

    /// <inheritdoc/>
    public void Draw(FactRows part)
    {
        if (part.Rows.IsEmpty)
        {
            return;
        }

        html.Line().Open("dl", ("class", "facts"));
        foreach (var row in part.Rows)
        {
            html.Line().Open("div", ("class", "pair")).Open("dt").Say(row.Label, language).Close().Open("dd").Say(row.Value, language).Close().Close();
        }

        html.Close();
    }

    /// <inheritdoc/>
    public void Draw(ItemList part)
    {
        if (!part.Items.IsEmpty)
        {
            html.Line().Open("ol", ("class", "items"), ("start", part.First.ToString(CultureInfo.InvariantCulture)));
            foreach (var item in part.Items)
            {
                html.Line().Open("li").Open("div", ("class", "pair"));
                if (item.Press is { } press)
                {
                    WebButton.Draw(html, press, item.Title, "link", language);
                }
                else
                {
                    html.Element("span", "what", item.Title, language);
                }

                html.Element("span", "right", item.Right, language).Close().Element("p", "quiet", item.Below, language).Close();
            }

            html.Close();
        }

        PageNote(part.First, part.Items.Length, part.Total, part.More);
    }

    /// <inheritdoc/>
    public void Draw(Grid part)
    {
        if (part.Columns.IsEmpty)
        {
            return;
        }

        // Reachable by keyboard, because a wide one scrolls within itself.
        html.Line().Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", CleanText.Of(string.Join(", ", part.Columns.Select(column => column.Title.Plain(language)).Where(static title => title.Length > 0)))))
            .Open("table").Open("thead").Open("tr");
        foreach (var column in part.Columns)
        {
            var tag = column.Title.Inlines.IsEmpty ? "td" : "th";
            html.Open(tag, ("scope", tag == "th" ? "col" : null), ("class", column.IsFigure ? "number" : null)).Say(column.Title, language).Close();
        }

        html.Close().Close().Open("tbody");
        foreach (var row in part.Rows)
        {
            html.Line().Open("tr");
            for (var column = 0; column < row.Length; column++)
            {
                var tag = column == 0 && !row[0].Inlines.IsEmpty ? "th" : "td";
                html.Open(tag, ("scope", tag == "th" ? "row" : null), ("class", part.Columns[column].IsFigure ? "number" : null)).Say(row[column], language).Close();
            }

            html.Close();
        }

        html.Close().Close().Close();
    }

    /// <inheritdoc/>
    public void Draw(Checklist part)
    {
        if (!part.Open.IsEmpty)
        {
            Title(3, "label", part.OpenTitle);
            html.Open("ul", ("class", "open"));
            foreach (var item in part.Open)
            {
                html.Line().Open("li").Open("div", ("class", "pair")).Element("strong", "what", item.Name, language).Element("span", "quiet", item.State, language).Close();
                WebBar.Draw(html, Math.Min(item.Progress, 0.99m), item.Name, language);
                html.Element("p", null, item.Gap, language).Close();
            }

            html.Close();
        }

        if (!part.Done.IsEmpty)
        {
            Title(3, "label", part.DoneTitle);
            html.Open("ul", ("class", "done"));
            foreach (var item in part.Done)
            {
                html.Line().Open("li", ("class", "pair")).Open("span", ("class", "what")).Open("span", ("class", "tick"), ("aria-hidden", "true")).Text("✓").Close().Text(" ").Say(item.Name, language).Close()
                    .Element("span", "quiet", item.State, language).Close();
            }

            html.Close();
        }
    }

    /// <inheritdoc/>
    public void Draw(Chart part)
    {
        if (part.Groups.IsEmpty)
        {
            return;
        }

        html.Line().Open("div", ("class", "chart"), ("role", "figure"), ("aria-label", CleanText.Of(part.Alternative.Plain(language))));
        Title(3, "label", part.Title);
        WebChart.Draw(html, part, language);
        html.Close();
    }

    /// <inheritdoc/>
    public void Draw(ReceiptLines part)
    {
        Title(3, "heading", part.Title);
        foreach (var group in part.Lines.GroupBy(static line => line.Counted).OrderByDescending(static group => group.Key))
        {
            Title(4, "label", language.Say(group.Key ? "channel.counted" : "channel.notCounted"));
            html.Open("ul", ("class", group.Key ? "receipt" : "receipt left-out"));
            foreach (var line in group)
            {
                html.Line().Open("li").Open("div", ("class", "pair")).Element("span", "what", line.What, language).Element("span", "right", line.Value, language).Close()
                    .Element("p", "quiet", line.Note, language).Close();
            }

            html.Close();
        }

        PageNote(part.First, part.Lines.Length, part.Total, part.More);
    }

    /// <inheritdoc/>
    public void Draw(Actions part)
    {
        if (part.Buttons.IsEmpty)
        {
            return;
        }

        html.Line().Open("div", ("class", "actions"), ("role", "group"), ("aria-label", language.Text("channel.actions")));
        var inSight = allButtonsInSight ? part.Buttons.Length : ButtonsInSight;
        foreach (var button in part.Buttons.Take(inSight))
        {
            WebButton.Draw(html, button, button.Title, "button", language);
        }

        if (part.Buttons.Length > inSight)
        {
            html.Open("details").Open("summary", ("class", "button")).Text(language.Text("channel.moreActions")).Close().Open("div", ("class", "rest"));
            foreach (var button in part.Buttons.Skip(inSight))
            {
                WebButton.Draw(html, button, button.Title, "button", language);
            }

            html.Close().Close();
        }

        html.Close();
    }

    /// <inheritdoc/>
    public void Draw(Freshness part) => html.Line().Element("p", "freshness", part.Text, language);

    /// <summary>The page's title is level 1; no level is left out below it, also where an answer begins with a small heading.</summary>
    private void Title(int wanted, string cssClass, Phrase text)
    {
        if (!text.Inlines.IsEmpty)
        {
            headingLevel = Math.Min(wanted, headingLevel + 1);
            html.Line().Element("h" + headingLevel.ToString(CultureInfo.InvariantCulture), cssClass, text, language);
        }
    }

    private void PageNote(int first, int shown, int total, Button? more)
    {
        if (more is null)
        {
            return;
        }

        html.Line().Open("div", ("class", "page")).Element("span", "quiet", language.Say("page", ("first", first), ("last", first + shown - 1), ("total", total)), language);
        WebButton.Draw(html, more, more.Title, "button", language);
        html.Close();
    }
}
