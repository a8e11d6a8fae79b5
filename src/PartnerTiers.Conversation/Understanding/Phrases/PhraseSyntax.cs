namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>Writes a phrase with alternatives and optional parts out into plain ones.</summary>
internal static class PhraseSyntax
{
    // A phrase with more forms than this should be two phrases.
    private const int Most = 2000;

    public static IReadOnlyList<string> Expand(string phrase)
    {
        var at = 0;
        var forms = Sequence(phrase, ref at);
        return at == phrase.Length ? [.. forms.Select(static form => string.Join(' ', form.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Distinct(StringComparer.Ordinal)]
            : throw new InvalidDataException($"'{phrase}': bracket too many at character {at + 1}.");
    }

    private static List<string> Sequence(string phrase, ref int at)
    {
        List<string> forms = [string.Empty];
        while (at < phrase.Length && phrase[at] is not (')' or ']' or '|'))
        {
            List<string> next;
            if (phrase[at] is '(' or '[')
            {
                next = Alternatives(phrase, ref at);
            }
            else
            {
                var end = phrase.IndexOfAny(['(', '[', ')', ']', '|'], at);
                end = end < 0 ? phrase.Length : end;
                next = [phrase[at..end]];
                at = end;
            }

            forms = [.. forms.SelectMany(form => next.Select(piece => form + piece))];
            if (forms.Count > Most)
            {
                throw new InvalidDataException($"'{phrase}' has more than {Most} forms.");
            }
        }

        return forms;
    }

    private static List<string> Alternatives(string phrase, ref int at)
    {
        var isOptional = phrase[at] == '[';
        List<string> forms = isOptional ? [string.Empty] : [];
        do
        {
            at++;
            forms.AddRange(Sequence(phrase, ref at));
        }
        while (at < phrase.Length && phrase[at] == '|');

        if (at == phrase.Length || phrase[at] != (isOptional ? ']' : ')'))
        {
            throw new InvalidDataException($"'{phrase}': a bracket is not closed.");
        }

        at++;
        return forms;
    }
}
