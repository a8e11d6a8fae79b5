using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Web;

/// <summary>Builds HTML whose every text and attribute is encoded; tags and attribute names are constants of this room.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();
    private readonly Stack<string> open = new();

    /// <summary>Encodes for text and for attribute values in double quotes.</summary>
    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>Opens an element; an attribute whose value is null is left out.</summary>
    public HtmlText Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        open.Push(tag);
        return Tag(tag, attributes);
    }

    /// <summary>An element without an end.</summary>
    public HtmlText Tag(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                html.Append(' ').Append(name).Append("=\"").Append(Encode(value)).Append('"');
            }
        }

        html.Append('>');
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public HtmlText Close()
    {
        html.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    /// <summary>A whole element of one class with a phrase in it; nothing when there is no phrase or it is empty.</summary>
    public HtmlText Element(string tag, string? cssClass, Phrase? phrase, Language language)
    {
        if (phrase is null || phrase.Inlines.IsEmpty)
        {
            return this;
        }

        return Open(tag, ("class", cssClass)).Say(phrase, language).Close();
    }

    /// <summary>
    /// A phrase. Foreign text is isolated (<c>bdi</c>), so that a name written from right to left does not turn the figures beside it around;
    /// a figure stays on one line.
    /// </summary>
    public HtmlText Say(Phrase phrase, Language language)
    {
        foreach (var inline in phrase.Inlines)
        {
            var element = inline switch { OthersText => "bdi", Figure => "span", _ => null };
            if (inline.Strong)
            {
                Open("strong");
            }

            if (element is not null)
            {
                Open(element, ("class", inline is Figure ? "figure" : null));
            }

            Text(CleanText.Of(inline.Text(language)));
            if (element is not null)
            {
                Close();
            }

            if (inline.Strong)
            {
                Close();
            }
        }

        return this;
    }

    /// <summary>Plain text.</summary>
    public HtmlText Text(string text)
    {
        html.Append(Encode(text));
        return this;
    }

    /// <summary>A line break in the source, for people who read it.</summary>
    public HtmlText Line()
    {
        html.Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => open.Count == 0 ? html.ToString() : throw new InvalidOperationException($"<{open.Peek()}> is not closed.");
}
