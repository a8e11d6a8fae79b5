using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Terminal;

/// <summary>
/// Text as cells of a terminal. Whatever it is made of, nothing that steers a terminal is in it: control characters (an escape sequence begins with
/// one) and characters that turn the direction of writing are taken out of our own words too.
/// </summary>
internal readonly struct GlyphLine(ImmutableArray<GlyphLine.Glyph> glyphs)
{
    private const string Reset = "\u001b[0m";

    private readonly ImmutableArray<Glyph> glyphs = glyphs;

    /// <summary>What a person sees as one character.</summary>
    internal readonly record struct Glyph(string Text, int Width, GlyphStyle Style);

    public static GlyphLine Nothing { get; } = new([]);

    public bool IsEmpty => glyphs.Length == 0;

    /// <summary>Columns it takes.</summary>
    public int Width => glyphs.Sum(static glyph => glyph.Width);

    public static GlyphLine Of(string text, GlyphStyle style = GlyphStyle.Plain)
    {
        var glyphs = ImmutableArray.CreateBuilder<Glyph>();
        Add(glyphs, text, style);
        return new GlyphLine(glyphs.ToImmutable());
    }

    public static GlyphLine Of(Phrase? phrase, Language language, GlyphStyle style = GlyphStyle.Plain)
    {
        var glyphs = ImmutableArray.CreateBuilder<Glyph>();
        foreach (var inline in (phrase ?? Phrase.Empty).Inlines)
        {
            Add(glyphs, inline.Text(language), inline.Strong ? GlyphStyle.Strong : style);
        }

        return new GlyphLine(glyphs.ToImmutable());
    }

    public GlyphLine Then(GlyphLine other) => new(glyphs.AddRange(other.glyphs));

    public GlyphLine PadRight(int width) => Then(Spaces(width - Width));

    public GlyphLine PadLeft(int width) => Spaces(width - Width).Then(this);

    /// <summary>The text in lines of at most <paramref name="width"/> columns, broken at spaces; a longer word is broken where the line ends.</summary>
    public IEnumerable<GlyphLine> Wrap(int width)
    {
        var start = 0;
        while (start < glyphs.Length)
        {
            var (end, columns, space) = (start, 0, -1);
            while (end < glyphs.Length && columns + glyphs[end].Width <= width)
            {
                columns += glyphs[end].Width;
                space = glyphs[end].Text == " " ? end : space;
                end++;
            }

            if (end == start)
            {
                end++;
            }
            else if (end < glyphs.Length && glyphs[end].Text != " " && space > start)
            {
                end = space;
            }

            yield return new GlyphLine(glyphs[start..end]);
            start = end;
            while (start < glyphs.Length && glyphs[start].Text == " ")
            {
                start++;
            }
        }
    }

    /// <summary>Writes it without spaces at its end.</summary>
    public void WriteTo(StringBuilder text, bool colour)
    {
        var end = glyphs.Length;
        while (end > 0 && glyphs[end - 1].Text == " ")
        {
            end--;
        }

        var style = GlyphStyle.Plain;
        for (var at = 0; at < end; at++)
        {
            if (colour && glyphs[at].Style != style)
            {
                text.Append(style == GlyphStyle.Plain ? string.Empty : Reset).Append(Escape(glyphs[at].Style));
                style = glyphs[at].Style;
            }

            text.Append(glyphs[at].Text);
        }

        if (style != GlyphStyle.Plain)
        {
            text.Append(Reset);
        }
    }

    private static GlyphLine Spaces(int count) => count > 0 ? Of(new string(' ', count)) : Nothing;

    private static void Add(ImmutableArray<Glyph>.Builder glyphs, string text, GlyphStyle style)
    {
        var elements = StringInfo.GetTextElementEnumerator(CleanText.Of(text));
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            glyphs.Add(new Glyph(element, TerminalWidth.Of(element), style));
        }
    }

    private static string Escape(GlyphStyle style) => style switch
    {
        GlyphStyle.Strong => "\u001b[1m",
        GlyphStyle.Quiet => "\u001b[2m",
        GlyphStyle.Accent => "\u001b[36m",
        _ => string.Empty,
    };
}
