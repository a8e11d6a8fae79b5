using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Json;

/// <summary>
/// Writes an answer as a JSON document with typed values, for <c>ask --format json</c>. The shape is described in <c>README.md</c> beside this file;
/// whoever changes it otherwise than by adding members raises <see cref="Version"/>.
/// </summary>
public sealed class AnswerJson : IAnswerPainter
{
    /// <summary>Version of the shape.</summary>
    public const int Version = 1;

    // For programs and terminals, never inside a page: letters stay letters. Control characters are escaped all the same.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Language language;
    private readonly Utf8JsonWriter json;

    private AnswerJson(Language language, Utf8JsonWriter json) => (this.language, this.json) = (language, json);

    /// <summary>The document; figures are JSON numbers with every digit that they have.</summary>
    public static string Write(Answer answer)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            var painter = new AnswerJson(answer.Language, json);
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("kind", answer.Kind);
            json.WriteString("language", answer.Language.Code);
            painter.Text("summary", answer.Summary);
            json.WriteStartArray("parts");
            answer.DrawOn(painter);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <inheritdoc/>
    public void Draw(Headline part) => Part("headline", () =>
    {
        Text("text", part.Text);
        Number("total", part.Total);
    });

    /// <inheritdoc/>
    public void Draw(Subject part) => Part("subject", () =>
    {
        Text("name", part.Name);
        Text("place", part.Place);
        Text("tier", part.Tier);
        Text("note", part.Note);
        Number("progress", part.Progress);
    });

    /// <inheritdoc/>
    public void Draw(Paragraph part) => Part("paragraph", () =>
    {
        json.WriteString("tone", part.Tone switch { Tone.Heading => "heading", Tone.Note => "note", _ => "plain" });
        Text("text", part.Text);
    });

    /// <inheritdoc/>
    public void Draw(FactRows part) => Part("facts", () => List("rows", part.Rows, row =>
    {
        Text("label", row.Label);
        Text("value", row.Value);
    }));

    /// <inheritdoc/>
    public void Draw(ItemList part) => Part("list", () =>
    {
        List("items", part.Items, item =>
        {
            Text("title", item.Title);
            Text("right", item.Right);
            Text("below", item.Below);
            Ask("press", item.Press);
        });
        Page(part.First, part.Total, part.More);
    });

    /// <inheritdoc/>
    public void Draw(Grid part) => Part("grid", () =>
    {
        List("columns", part.Columns, column =>
        {
            Text("title", column.Title);
            json.WriteBoolean("isFigure", column.IsFigure);
        });
        List("rows", part.Rows, row => List("cells", row, Body));
    });

    /// <inheritdoc/>
    public void Draw(Checklist part) => Part("checklist", () =>
    {
        Text("openTitle", part.OpenTitle);
        List("open", part.Open, Check);
        Text("doneTitle", part.DoneTitle);
        List("done", part.Done, Check);
    });

    /// <inheritdoc/>
    public void Draw(Chart part) => Part("chart", () =>
    {
        Text("title", part.Title);
        Text("alternative", part.Alternative);
        List("series", part.Series, Body);
        List("groups", part.Groups, group =>
        {
            Text("name", group.Name);
            List("amounts", part.BarsOf(group).Select(static bar => bar.Figure), Body);
        });
    });

    /// <inheritdoc/>
    public void Draw(ReceiptLines part) => Part("receipt", () =>
    {
        Text("title", part.Title);
        List("lines", part.Lines, line =>
        {
            json.WriteBoolean("counted", line.Counted);
            Text("what", line.What);
            Text("value", line.Value);
            Text("note", line.Note);
        });
        Page(part.First, part.Total, part.More);
    });

    /// <inheritdoc/>
    public void Draw(Actions part) => Part("actions", () => List("buttons", part.Buttons, ButtonBody));

    /// <inheritdoc/>
    public void Draw(Freshness part) => Part("freshness", () => Text("text", part.Text));

    private void Check(CheckItem item)
    {
        Text("name", item.Name);
        Text("state", item.State);
        json.WriteNumber("progress", item.Progress);
        Text("gap", item.Gap);
    }

    private void Page(int first, int total, Button? more)
    {
        json.WriteNumber("first", first);
        json.WriteNumber("total", total);
        Ask("more", more);
    }

    private void Part(string name, Action body)
    {
        json.WriteStartObject();
        json.WriteString("part", name);
        body();
        json.WriteEndObject();
    }

    private void List<T>(string name, IEnumerable<T> items, Action<T> body)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            body(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Number(string name, decimal? number)
    {
        if (number is { } present)
        {
            json.WriteNumber(name, present);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void Ask(string name, Button? button)
    {
        if (button is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        ButtonBody(button);
        json.WriteEndObject();
    }

    private void ButtonBody(Button button)
    {
        Text("title", button.Title);
        Text("question", button.Question);
        json.WriteString("press", button.Press);
        json.WriteBoolean("inPlace", button.InPlace);
    }

    private void Text(string name, Phrase? phrase)
    {
        if (phrase is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Body(phrase);
        json.WriteEndObject();
    }

    private void Body(Phrase phrase)
    {
        json.WriteString("text", CleanText.Of(phrase.Plain(language)));
        json.WriteStartArray("values");
        foreach (var figure in phrase.Inlines.OfType<Figure>())
        {
            json.WriteStartObject();
            TypedValue.Write(json, figure.Value);
            json.WriteString("shown", figure.Text(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
