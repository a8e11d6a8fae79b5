using System.Text;

namespace PartnerTiers.Channels.Terminal;

/// <summary>Lines of at most a width, an empty one between blocks.</summary>
internal sealed class TerminalPage(int width, bool colour)
{
    private readonly StringBuilder text = new();
    private bool gapBeforeNext;

    /// <summary>Columns there are.</summary>
    public int Width => width;

    /// <summary>What follows stands apart from what is there.</summary>
    public void BeginBlock() => gapBeforeNext = text.Length > 0;

    /// <summary>The text, wrapped, every line moved to the right by <paramref name="indent"/>; nothing when it is empty.</summary>
    public void Write(GlyphLine line, int indent = 0)
    {
        foreach (var part in line.Wrap(Math.Max(1, width - indent)))
        {
            Append(GlyphLine.Nothing.PadRight(indent).Then(part));
        }
    }

    /// <summary>Two texts on one line, the second at the right edge; one below the other where they don't fit.</summary>
    public void WriteApart(GlyphLine left, GlyphLine right)
    {
        if (left.IsEmpty || right.IsEmpty || left.Width + 2 + right.Width > width)
        {
            Write(left);
            Write(right);
            return;
        }

        Write(left.PadRight(width - right.Width).Then(right));
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void Append(GlyphLine line)
    {
        if (gapBeforeNext)
        {
            text.Append('\n');
            gapBeforeNext = false;
        }

        line.WriteTo(text, colour);
        text.Append('\n');
    }
}
