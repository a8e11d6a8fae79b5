using System.Collections.Immutable;
using System.Text;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Conversation.Words;

/// <summary>A text with gaps: <c>{tier}</c>, and <c>**…**</c> around what is emphasised.</summary>
internal sealed class TextTemplate
{
    private readonly ImmutableArray<Piece> pieces;

    private TextTemplate(ImmutableArray<Piece> pieces) => this.pieces = pieces;

    private readonly record struct Piece(string Text, bool IsGap, bool Strong);

    public IEnumerable<string> Arguments => pieces.Where(static piece => piece.IsGap).Select(static piece => piece.Text);

    public static TextTemplate Parse(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var words = new StringBuilder();
        var strong = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '*' && at + 1 < text.Length && text[at + 1] == '*')
            {
                Flush();
                strong = !strong;
                at++;
            }
            else if (text[at] == '{' && text.IndexOf('}', at) is var end && end > at)
            {
                Flush();
                pieces.Add(new Piece(text[(at + 1)..end], true, strong));
                at = end;
            }
            else
            {
                words.Append(text[at]);
            }
        }

        Flush();
        return strong ? throw new InvalidDataException($"'{text}' opens ** and doesn't close it.") : new TextTemplate(pieces.ToImmutable());

        void Flush()
        {
            if (words.Length > 0)
            {
                pieces.Add(new Piece(words.ToString(), false, strong));
                words.Clear();
            }
        }
    }

    public Phrase Fill(Func<string, Phrase> argument)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var piece in pieces)
        {
            if (!piece.IsGap)
            {
                inlines.Add(new OwnWords(piece.Text) { Strong = piece.Strong });
                continue;
            }

            var filled = argument(piece.Text);
            inlines.AddRange((piece.Strong ? filled.Strong() : filled).Inlines);
        }

        return new Phrase(inlines.ToImmutable());
    }
}
