using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Lexicons;

/// <summary>How else what the CRM names is said: in the singular or plural ("a grid study", "two reference sites"), with "and" for a sign ("oil and gas").</summary>
internal static class WordForms
{
    private const int Shortest = 4;

    // "Einen Abrechnungsspezialisten".
    private static readonly string[] Weak = ["ist", "ent", "ant", "arch", "at"];

    /// <summary>What somebody of a type does, where the type is called after it: installer, installs.</summary>
    public static IEnumerable<string> VerbsOf(string type) => WordFiles.All.Values.SelectMany(static file => file.Doers)
        .Where(ending => type.EndsWith(ending.Key, StringComparison.OrdinalIgnoreCase) && type.Length > ending.Key.Length + 3 && type.All(char.IsLetter))
        .SelectMany(ending => ending.Value.Select(other => Folding.Of(type[..^ending.Key.Length] + other)));

    // Of more than one word, so that the first still tells what is spoken of: "EV chargers", "migrate data", "penetration tests".
    private static IEnumerable<string> Derived(string first, string last)
    {
        var endings = first.Length == 0 ? [] : WordFiles.All.Values.SelectMany(static file => file.Endings).Where(ending => last.EndsWith(ending.Key, StringComparison.OrdinalIgnoreCase) && last.Length > ending.Key.Length + 2);
        foreach (var (ending, others) in endings)
        {
            foreach (var other in others)
            {
                var form = last[..^ending.Length] + other.TrimStart('<');
                yield return other.StartsWith('<') ? form + " " + first.TrimEnd() : first + form;
            }
        }
    }

    // "Bei aktiven Anwendern", "eine Bank", as German declines what it counts.
    private static IEnumerable<string> Declined(string first, string last)
    {
        var isDeclined = first.Length > Shortest && first[^2] == 'e' && first.IndexOf(' ', StringComparison.Ordinal) == first.Length - 1;
        foreach (var ending in Weak.Any(weak => last.EndsWith(weak, StringComparison.Ordinal)) ? new[] { "en", "in", "innen" } : last.EndsWith("er", StringComparison.Ordinal) ? ["in", "innen"] : [])
        {
            yield return first + last + ending;
        }

        foreach (var noun in last.EndsWith("er", StringComparison.Ordinal) || last.EndsWith("el", StringComparison.Ordinal) ? new[] { last, last + "n" } : last.Length > Shortest + 1 && last.EndsWith("en", StringComparison.Ordinal) ? [last, last[..^2]] : [last])
        {
            if (noun != last)
            {
                yield return first + noun;
            }

            foreach (var ending in isDeclined ? new[] { "n ", "r ", "m " } : [])
            {
                yield return first[..^1] + ending + noun;
            }
        }
    }

    /// <summary>The other number of a name's last word; none where it has none that can be told.</summary>
    public static IEnumerable<string> Of(string name)
    {
        if (name.Contains(" & ", StringComparison.Ordinal))
        {
            foreach (var and in WordFiles.All.Values.SelectMany(static file => file.And).Where(static word => word.All(char.IsLetter)))
            {
                yield return name.Replace("&", and, StringComparison.Ordinal);
            }
        }

        var last = name[(name.LastIndexOf(' ') + 1)..];
        var first = name[..^last.Length];
        if (last.Length < Shortest || !last.All(char.IsLetter) || last.All(char.IsUpper))
        {
            yield break;
        }

        foreach (var form in Derived(first, last))
        {
            yield return form;
        }

        foreach (var form in Declined(first, last))
        {
            yield return form;
        }

        if (last.EndsWith("ies", StringComparison.OrdinalIgnoreCase))
        {
            yield return first + last[..^3] + "y";
        }
        else if (last.EndsWith('s') && !last.EndsWith("ss", StringComparison.OrdinalIgnoreCase) && !last.EndsWith("ics", StringComparison.OrdinalIgnoreCase) && !last.EndsWith("us", StringComparison.OrdinalIgnoreCase))
        {
            yield return first + last[..^1];
        }
        else if (last.EndsWith('y') && last.Length > 1 && !"aeiou".Contains(char.ToLowerInvariant(last[^2]), StringComparison.Ordinal))
        {
            yield return first + last[..^1] + "ies";
        }
        else if (!last.EndsWith('s'))
        {
            yield return first + last + "s";
        }
    }
}
