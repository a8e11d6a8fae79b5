using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Names;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Understanding.Times;

namespace PartnerTiers.Conversation.Understanding.Lexicons;

/// <summary>
/// Takes words apart that nothing knows and that are made of known ones: "Umsatzschwelle" is Umsatz and Schwelle, "abzusteigen" is absteigen. Languages say in their files how they join words; exact parts only, a misspelt one would
/// turn any long word into something, but for one beside a long exact one: "Gesmatumsatz".
/// </summary>
internal sealed class Compounds(Lexicon lexicon, NameIndex names, SpellingIndex spelling)
{
    // Two words of three letters make too many others by chance.
    private const int Shortest = 3;
    private const int ShortestCompound = 8;
    private const int LongEnough = 6;
    private const int ShortestMisspelt = 11;
    private const int LongPart = 5;

    private static readonly ImmutableArray<(string Language, ImmutableArray<string> Joints)> Joining =
        [.. WordFiles.All.Where(static file => file.Value.Joints.Count > 0).Select(static file => (file.Key, file.Value.Joints.Select(Folding.Of).Prepend(string.Empty).ToImmutableArray()))];

    private static readonly ImmutableArray<(string Start, string Prefix)> Infixes =
        [.. WordFiles.All.Values.SelectMany(static file => file.Infix.SelectMany(static pair => pair.Value.SelectMany(Folding.Spellings).Select(prefix => (prefix + pair.Key, prefix))))];

    /// <summary>The sentence with such words taken apart.</summary>
    public ImmutableArray<Token> Split(ImmutableArray<Token> tokens) =>
        tokens.All(token => !IsUnknown(token)) ? tokens : [.. tokens.SelectMany(token => IsUnknown(token) ? Parts(token) : [token]).Take(Tokens.Most)];

    private bool IsUnknown(Token token) => token.Quantity is null && token.Word.Length >= ShortestCompound && token.Word.All(char.IsLetter) && !lexicon.Knows(token.Word) && !names.Knows(token.Word) && !TimeWords.First.Contains(token.Word);

    private IEnumerable<Token> Parts(Token token)
    {
        foreach (var (start, prefix) in Infixes)
        {
            if (token.Word.StartsWith(start, StringComparison.Ordinal) && prefix + token.Word[start.Length..] is var verb && lexicon.Knows(verb))
            {
                return [new Token(token.Raw, verb, null)];
            }
        }

        foreach (var (language, joints) in Joining)
        {
            if (Apart(token.Word, language, joints) is { } words)
            {
                // What was typed is kept whole where it can be told; folding may have made it longer.
                return words.Select((word, at) => new Token(token.Raw.Length == token.Word.Length ? token.Raw.Substring(word.At, word.Text.Length) : word.Text, word.Text, null));
            }
        }

        foreach (var (language, joints) in token.Word.Length >= ShortestMisspelt && spelling.Find(token.Word).IsEmpty ? Joining : [])
        {
            if (MisspeltApart(token.Word, language, joints) is { } words)
            {
                return words.Select(static word => new Token(word, word, null));
            }
        }

        return [token];
    }

    // What is misspelt stays so: that it was guessed costs as everywhere.
    private string[]? MisspeltApart(string word, string language, ImmutableArray<string> joints)
    {
        for (var length = word.Length - LongPart; length >= LongPart; length--)
        {
            foreach (var joint in joints.Where(joint => length + joint.Length + LongPart <= word.Length && word.AsSpan(length).StartsWith(joint, StringComparison.Ordinal)))
            {
                var (first, last) = (word[..length], word[(length + joint.Length)..]);
                if ((IsPart(first, language) && IsNearPart(last, language)) || (IsNearPart(first, language) && IsPart(last, language)))
                {
                    return [first, last];
                }
            }
        }

        return null;
    }

    private bool IsNearPart(string word, string language) => spelling.Find(word, 1) is { Length: > 0 } near && near.Any(item => item.Word[0] == word[0] && item.Word.Length >= LongPart && IsPart(item.Word, language));

    private List<(string Text, int At)>? Apart(string word, string language, ImmutableArray<string> joints)
    {
        // The longest first word that works: "Zertifizierungs-lücke" before any shorter one.
        for (var length = word.Length - Shortest; length >= Shortest; length--)
        {
            var first = word[..length];
            // "Migrationspartner": half of a capability is known, though it says nothing by itself.
            if (!IsPart(first, language) && !(first.Length >= LongEnough && lexicon.Knows(first)))
            {
                continue;
            }

            foreach (var joint in joints)
            {
                var rest = word[length..];
                if (!rest.StartsWith(joint, StringComparison.Ordinal) || rest.Length - joint.Length < Shortest)
                {
                    continue;
                }

                var last = rest[joint.Length..];
                var at = length + joint.Length;
                if (IsPart(last, language))
                {
                    return [(first, 0), (last, at)];
                }

                if (last.Length >= ShortestCompound && Apart(last, language, joints) is { } more)
                {
                    return [(first, 0), .. more.Select(part => (part.Text, part.At + at))];
                }
            }
        }

        return null;
    }

    private bool IsPart(string word, string language) => lexicon.Find(word, language).Any(entry => (entry.Language is null || entry.Language == language)
        && (entry.Meaning is Meaning.Concept or Meaning.Criterion or Meaning.Term or Meaning.Dimension or Meaning.Period or Meaning.Superlative || (word.Length > Shortest && entry.Meaning is Meaning.Soft or Meaning.Operator or Meaning.Filler { Filling: Filling.Thing })));
}
