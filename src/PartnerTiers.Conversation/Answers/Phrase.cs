using System.Collections.Immutable;
using System.Text;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Answers;

/// <summary>Text of a person's language with typed values in it. A channel writes it with its own escaping; text of the CRM can so never become markup.</summary>
/// <param name="Inlines">In reading order.</param>
public sealed record Phrase(ImmutableArray<Inline> Inlines)
{
    /// <summary>Nothing.</summary>
    public static Phrase Empty { get; } = new(ImmutableArray<Inline>.Empty);

    /// <summary>Our own words.</summary>
    public static Phrase Of(string words) => new([new OwnWords(words)]);

    /// <summary>Text of the CRM or of a person.</summary>
    public static Phrase OfOthers(string text) => new([new OthersText(text)]);

    /// <summary>A typed value.</summary>
    public static Phrase Of(Value value, ValueStyle style = ValueStyle.Exact) => new([new Figure(value, style)]);

    /// <summary>This phrase, then <paramref name="other"/>, without anything between.</summary>
    public Phrase Then(Phrase other) => new(Inlines.AddRange(other.Inlines));

    /// <summary>The phrases with <paramref name="separator"/> (our own words) between.</summary>
    public static Phrase Join(string separator, IEnumerable<Phrase> phrases)
    {
        var joined = ImmutableArray.CreateBuilder<Inline>();
        foreach (var phrase in phrases)
        {
            if (joined.Count > 0)
            {
                joined.Add(new OwnWords(separator));
            }

            joined.AddRange(phrase.Inlines);
        }

        return new Phrase(joined.ToImmutable());
    }

    /// <summary>The same, emphasised.</summary>
    public Phrase Strong() => new([.. Inlines.Select(inline => inline with { Strong = true })]);

    /// <summary>Writes it with a channel's own ways: <paramref name="escape"/> for every text, <paramref name="strong"/> around emphasised ones.</summary>
    public string Write(Language language, Func<string, string> escape, Func<string, string> strong)
    {
        var text = new StringBuilder();
        foreach (var inline in Inlines)
        {
            var written = escape(inline.Text(language));
            text.Append(inline.Strong && written.Length > 0 ? strong(written) : written);
        }

        return text.ToString();
    }

    /// <summary>As plain text, unescaped.</summary>
    public string Plain(Language language) => Write(language, static text => text, static text => text);
}
