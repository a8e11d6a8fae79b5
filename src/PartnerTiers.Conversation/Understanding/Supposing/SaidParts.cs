using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Understanding.Supposing;

/// <summary>A stretch of a what-if sentence with what it says.</summary>
/// <param name="Role">What it says.</param>
/// <param name="Value">Which: an id, a name, a thing; of a number nothing.</param>
/// <param name="From">First word.</param>
/// <param name="To">The word after the last.</param>
/// <param name="Quantity">The number; null: none.</param>
/// <param name="Errors">Typing errors read over.</param>
internal sealed record Said(SaidRole Role, string Value, int From, int To, Quantity? Quantity = null, int Errors = 0);

/// <summary>Takes a what-if sentence apart, the longest stretches first. A word that none of the roles has makes the sentence none of ours.</summary>
internal sealed class SaidParts(SupposingWords words, IReadOnlyList<Token> tokens, IReadOnlyCollection<Span> spans, SupposedThings things)
{
    // "Brings in" is revenue only where nothing else is likely.
    private const double Doubtful = 0.1;

    // One typing error, and nothing else that is far-fetched.
    private const double Sure = 0.5;
    private const double SureMisspelt = 0.85;

    /// <summary>The parts in order; null: something is left over.</summary>
    /// <param name="roles">The roles that may stand in this kind of sentence.</param>
    /// <param name="name">Where the partner is named; null: nowhere.</param>
    /// <param name="partner">The partner, for the names of its people.</param>
    public List<Said>? Of(IReadOnlySet<SaidRole> roles, Span? name, PartnerFacts? partner)
    {
        var parts = new List<Said>();
        var people = partner is null ? [] : PeopleOf(partner);
        for (var at = 0; at < tokens.Count;)
        {
            if (name is not null && at == name.From)
            {
                parts.Add(new Said(SaidRole.Name, string.Empty, name.From, name.To));
            }
            else if (Longest(at, name, roles, people, parts) is { } part)
            {
                parts.Add(part);
            }
            else
            {
                return null;
            }

            at = parts[^1].To;
        }

        return parts;
    }

    private Said? Longest(int at, Span? name, IReadOnlySet<SaidRole> roles, List<(string[] Words, string Person)> people, List<Said> before)
    {
        var end = name is not null && name.From > at ? name.From : tokens.Count;
        var found = At(at, end, roles, people).ToList();
        if (found.TrueForAll(static part => part.Errors > 0) && end > at)
        {
            found.AddRange(Misspelt(at, roles));
        }

        // What was typed right is meant.
        found = found.Exists(static part => part.Errors == 0) ? found.FindAll(static part => part.Errors == 0) : found;

        // "2 more wins" are deals, "Acme wins" is what it does.
        var counted = before.Exists(static part => part.Role is SaidRole.Number or SaidRole.More) && before[^1].Role is SaidRole.Number or SaidRole.More;
        return found
            .OrderByDescending(static part => part.To)
            .ThenBy(part => part is { Role: SaidRole.Thing, Value: "deals" } && !counted && found.Exists(static other => other.Role == SaidRole.Gain))
            .ThenBy(part => part is { Role: SaidRole.Thing, Value: "people" } && !counted && found.Exists(static other => other.Role == SaidRole.Certify) && SaysHowMany(part.To))
            .ThenBy(static part => part.Role)
            .FirstOrDefault();
    }

    // "Certified two people": what it does; "two certified people" is what they are.
    private bool SaysHowMany(int at) => at < tokens.Count && (tokens[at].Quantity is not null || words.Find(tokens[at].Word).Any(static item => item.Role is SaidRole.Number or SaidRole.One or SaidRole.More));

    private IEnumerable<Said> At(int at, int end, IReadOnlySet<SaidRole> roles, List<(string[] Words, string Person)> people)
    {
        if (tokens[at].Quantity is { } quantity)
        {
            yield return new Said(SaidRole.Number, string.Empty, at, at + 1, quantity);
        }

        foreach (var (parts, person) in people.Where(item => roles.Contains(SaidRole.Person) && at + item.Words.Length <= end))
        {
            if (parts.SequenceEqual(tokens.Skip(at).Take(parts.Length).Select(static token => token.Word)))
            {
                yield return new Said(SaidRole.Person, person, at, at + parts.Length);
            }
        }

        foreach (var span in spans.Where(span => span.From == at && span.To <= end && span.Cost < (span.ReadAs is null ? Sure : SureMisspelt)))
        {
            var said = span.Meaning switch
            {
                Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Tier, Values: [var tier] } } => (SaidRole.Tier, tier),
                Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Region, Values: [var region] } } => (SaidRole.Region, region),
                Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Type, Values: [var type] } } => (SaidRole.Type, type),
                Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Credential, Values: [var credential] } } => (SaidRole.Credential, credential),
                Meaning.Criterion criterion when roles.Contains(SaidRole.Criterion) => (SaidRole.Criterion, criterion.Id),
                Meaning.Criterion criterion when span.Cost < (span.ReadAs is null ? Doubtful : Sure + Doubtful) && things.OfCriterion(criterion.Id) is { } thing => (SaidRole.Thing, thing),
                _ => (SaidRole.Filler, string.Empty),
            };
            if (span.Meaning is Meaning.Number { Quantity: var written } && tokens[at].Quantity is null)
            {
                yield return new Said(SaidRole.Number, string.Empty, span.From, span.To, written, Errors: span.ReadAs is null ? 0 : 1);
            }

            if (said.Item1 != SaidRole.Filler && roles.Contains(said.Item1))
            {
                yield return new Said(said.Item1, said.Item2, span.From, span.To, Errors: span.ReadAs is null ? 0 : 1);
            }
        }

        foreach (var (role, value) in things.OfPeople(tokens[at].Word).Where(item => roles.Contains(item.Role)))
        {
            yield return new Said(role, value, at, at + 1);
        }

        for (var to = at + 1; to <= Math.Min(end, at + words.Longest); to++)
        {
            foreach (var (role, value) in words.Find(string.Join(' ', tokens.Skip(at).Take(to - at).Select(static token => token.Word))).Where(item => roles.Contains(item.Role)))
            {
                yield return Made(role, value, at, to, 0);
            }
        }
    }

    // One letter, in words long enough to be told apart. "Coses" may close a deal or lose it.
    private List<Said> Misspelt(int at, IReadOnlySet<SaidRole> roles)
    {
        var word = tokens[at].Word;
        List<Said> found = word.Length < 5 || tokens[at].Quantity is not null ? [] : [.. words.Single
            .Where(candidate => candidate.Length >= 5 && Edits.Between(word, candidate, 1) == 1)
            .SelectMany(candidate => words.Find(candidate))
            .Where(item => roles.Contains(item.Role))
            .Select(item => Made(item.Role, item.Value, at, at + 1, 1))];
        return found.Exists(static part => part.Role == SaidRole.Lose) && found.Exists(static part => part.Role is SaidRole.Gain or SaidRole.Certify) ? [] : found;
    }

    private static Said Made(SaidRole role, string value, int from, int to, int errors) => role == SaidRole.Number
        ? new Said(role, value, from, to, new Quantity(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), false, false, false), errors)
        : new Said(role, value, from, to, null, errors);

    // Whole names, and first names that only one person there has.
    private static List<(string[] Words, string Person)> PeopleOf(PartnerFacts partner)
    {
        var names = partner.Certifications.Select(static item => item.Person).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(static person => (Words: Tokens.Of(person).Select(static token => token.Word).ToArray(), Person: person))
            .Where(static item => item.Words.Length > 0)
            .ToList();
        return [.. names, .. names.Where(static item => item.Words.Length > 1).GroupBy(static item => item.Words[0]).Where(static group => group.Count() == 1).Select(static group => (group.Key.Split(' '), group.Single().Person))];
    }
}
