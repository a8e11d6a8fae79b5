using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.RuleWhatIf;
using PartnerTiers.Conversation.Questions.WhatIf;
using PartnerTiers.Conversation.Understanding.FollowUps;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding.Supposing;

/// <summary>
/// Reads what is supposed: "what if Acme closes another 200k", "what if Elite needed 1.2M", and after one of them "and two more certified people". Phrases with gaps can't, for
/// any number of things may be supposed at once. As with phrases, a word left over makes it none.
/// </summary>
internal sealed class SupposingReader
{
    private const double Cost = 0.1;
    private const double ErrorCost = 0.5;
    private const double Tied = -0.5;

    // Shorter ones differ from other words by a letter.
    private const int LongCue = 6;

    // "Would 200k be enough" says "if" with other words.
    private const double WeakCost = 0.3;

    private static readonly HashSet<SaidRole> OfFacts =
    [
        SaidRole.Name, SaidRole.Person, SaidRole.Credential, SaidRole.Number, SaidRole.Thing, SaidRole.Cue, SaidRole.Certify, SaidRole.Lose, SaidRole.Minus, SaidRole.Gain, SaidRole.More, SaidRole.One,
        SaidRole.And, SaidRole.Pronoun, SaidRole.Tier, SaidRole.Outcome, SaidRole.Enough, SaidRole.With, SaidRole.By, SaidRole.Times, SaidRole.Filler,
    ];

    private static readonly HashSet<SaidRole> OfRules =
    [
        SaidRole.Tier, SaidRole.Region, SaidRole.Type, SaidRole.Criterion, SaidRole.Number, SaidRole.Thing, SaidRole.Cue, SaidRole.More, SaidRole.One, SaidRole.And, SaidRole.Raise, SaidRole.Lower, SaidRole.Times, SaidRole.Need, SaidRole.Pronoun, SaidRole.Outcome,
        SaidRole.With, SaidRole.By, SaidRole.Instead, SaidRole.Filler,
    ];

    private readonly SupposingWords words = new();

    /// <summary>The questions that the sentence may be; none where it supposes nothing.</summary>
    public IEnumerable<Bound> Read(ImmutableArray<Token> tokens, IReadOnlyCollection<Span> spans, ProgrammeView view, ThreadContext? before, string? inMind)
    {
        var hasCue = HasCue(tokens) || HasMisspeltCue(tokens, spans);
        var supposesMore = before?.Last is WhatIfQuestion || SupposesMore(tokens);
        var wantsRule = !hasCue && ChangesARule(tokens);
        if (!hasCue && !supposesMore && !wantsRule && before?.Last is not RuleWhatIfQuestion)
        {
            yield break;
        }

        var parts = new SaidParts(words, tokens, spans, new SupposedThings(view));
        if (hasCue || supposesMore)
        {
            foreach (var name in NamesIn(spans))
            {
                if (Facts(parts, name, view, before, inMind, tokens, hasCue) is { } facts)
                {
                    yield return facts;
                    break;
                }
            }
        }

        if (view.Audience is Audience.Home && (hasCue || wantsRule || before?.Last is RuleWhatIfQuestion) && parts.Of(OfRules, null, null) is { } said)
        {
            List<Bound?> rules = [.. OneByOne(said).Select(one => Rules(one, view.ReviewRules, before?.Last as RuleWhatIfQuestion, hasCue || (wantsRule && one.Exists(static part => part.Role == SaidRole.Outcome))))];
            foreach (var one in rules.Exists(static one => one is null) ? [] : rules)
            {
                yield return one!;
            }
        }
    }

    // "What if Elite needed 1.2M and 8 certified people": one change at a time; which of them has to be asked.
    private static IEnumerable<List<Said>> OneByOne(List<Said> said)
    {
        List<int> numbers = [.. Enumerable.Range(0, said.Count).Where(at => said[at].Role == SaidRole.Number)];
        if (numbers is not [var first, var second] || said.FindIndex(first, second - first, static part => part.Role == SaidRole.And) is not (> 0 and var and))
        {
            yield return said;
            yield break;
        }

        List<Said> shared = [.. said.Take(first).Where(static part => part.Role is SaidRole.Tier or SaidRole.Type or SaidRole.Region or SaidRole.Cue)];
        List<Said> behind = [.. said.Skip(and + 1)];
        yield return [.. said.Take(and), .. behind.Where(static part => part.Role is SaidRole.Type or SaidRole.Region)];
        yield return [.. shared, .. behind];
    }

    // "We want to raise Select to 300k, who would be hit": what is done to a rule says "if" with other words.
    private bool ChangesARule(ImmutableArray<Token> tokens) =>
        tokens.Any(static token => token.Quantity is not null) && (Says(tokens, SaidRole.Raise) || Says(tokens, SaidRole.Lower)) && Says(tokens, SaidRole.Outcome);

    private bool HasCue(ImmutableArray<Token> tokens) => Says(tokens, SaidRole.Cue);

    // "Suppse they close 300k".
    private bool HasMisspeltCue(ImmutableArray<Token> tokens, IReadOnlyCollection<Span> spans) => tokens.Where((token, at) => token.Word.Length >= LongCue && token.Quantity is null
        && words.Single.Any(word => word.Length >= LongCue && words.Begins(SaidRole.Cue, word) && words.Find(word)[0].Role == SaidRole.Cue && Edits.Between(token.Word, word, 1) == 1)
        && !spans.Any(span => span.From <= at && span.To > at && span.ReadAs is null && span.Meaning is not Meaning.Unknown)).Any();

    // "Acme with another 200k", "would 200k be enough": without a cue it takes a number, or one that is another.
    private bool SupposesMore(ImmutableArray<Token> tokens) =>
        Says(tokens, SaidRole.Enough) || ((Says(tokens, SaidRole.More) || Says(tokens, SaidRole.Minus) || tokens.Any(static token => token.Word is "plus" or "minus")) && tokens.Any(token => token.Quantity is not null || words.Find(token.Word).Any(static item => item.Role is SaidRole.Number or SaidRole.One or SaidRole.More)));

    private bool Says(ImmutableArray<Token> tokens, SaidRole role)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            for (var to = at + 1; words.Begins(role, tokens[at].Word) && to <= Math.Min(tokens.Length, at + words.Longest); to++)
            {
                if (words.Find(string.Join(' ', tokens[at..to].Select(static token => token.Word))).Any(item => item.Role == role))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The likeliest name first; then none at all.
    private static IEnumerable<Span?> NamesIn(IReadOnlyCollection<Span> spans) => spans
        .Where(static span => span.Meaning is Meaning.Names)
        .OrderByDescending(static span => (span.To - span.From) - span.Cost)
        .Append(null);

    private Bound? Facts(SaidParts parts, Span? name, ProgrammeView view, ThreadContext? before, string? inMind, ImmutableArray<Token> tokens, bool hasCue)
    {
        var named = name?.Meaning is Meaning.Names names ? names.Partners : [];
        var last = before?.Last as WhatIfQuestion;
        var partner = named.IsEmpty ? inMind : named[0];
        if (parts.Of(OfFacts, name, partner is null ? null : view.Find(partner)) is not { } said || said.Exists(static part => part.Role == SaidRole.Name) != name is not null)
        {
            return null;
        }

        var isWeak = !hasCue && last is null;
        if (isWeak && (!IsSupposed(said) || (partner is null && !said.Exists(static part => part.Role == SaidRole.Tier))))
        {
            return null;
        }

        // Whose tier it would be is said, or was spoken of; "what if Elite had three people" is a rule.
        if (named.IsEmpty && said.Exists(static part => part.Role == SaidRole.Tier) && !said.Exists(static part => part.Role is SaidRole.Pronoun or SaidRole.Outcome or SaidRole.Enough))
        {
            return null;
        }

        said = OfWhatIsSupposed(said);

        // "Loses a cetrified person": a misspelt word must not turn round what is said.
        if (said.Exists(static part => part.Errors > 0) && said.Exists(static part => part.Role == SaidRole.Lose) && said.Exists(static part => part.Role is SaidRole.Gain or SaidRole.Certify))
        {
            return null;
        }

        // "And if it were 150k": nobody wins or certifies anything, so it is the number before that changes.
        var isOther = !said.Exists(static part => part.Role is not (SaidRole.And or SaidRole.Cue or SaidRole.Pronoun or SaidRole.Outcome or SaidRole.Filler or SaidRole.Number));
        if (isOther && hasCue && last is null)
        {
            return null;
        }

        var isSame = last is not null && (named.IsEmpty || named[0] == last.Partner);
        var adds = isSame && (!hasCue || said[0].Role == SaidRole.And || words.Find(tokens[0].Word).Any(static item => item.Role == SaidRole.And));
        ImmutableArray<Change>? changed = said.Exists(static part => part.Role == SaidRole.Times) ? Multiplied(said, view.ReviewRules) is { } times ? [times] : null : ChangeParser.Of(said, adds ? last!.Changes[^1] : null);
        if ((!hasCue && !adds && !isWeak) || changed is not { } changes)
        {
            return null;
        }

        if (isOther && adds && changes is [var only] && only.Kind == last!.Changes[^1].Kind)
        {
            return Made("what-if", new(StringComparer.OrdinalIgnoreCase) { ["partner"] = last.Partner, ["changes"] = last.Changes.SetItem(last.Changes.Length - 1, only) }, said, isTied: true, 0);
        }

        var values = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase) { ["changes"] = adds ? last!.Changes.AddRange(changes) : changes };
        if (partner is not null)
        {
            values["partner"] = adds ? last!.Partner : partner;
        }

        return Made("what-if", values, said, adds && !hasCue, (name?.Cost ?? 0) + (isWeak ? WeakCost : 0)) with
        {
            Ambiguous = named.Length > 1 ? new SaidName(named, name!.From, name.To) : null,
            NeedsPartner = partner is null,
        };
    }

    // Without "if": what comes stands behind "with" or "plus", or it is asked what comes of it. Who loses something by that says which, so a verb of losing leaves it open.
    private static bool IsSupposed(List<Said> said) =>
        !said.Exists(static part => part.Role == SaidRole.Lose) && said.Exists(static part => part.Role is SaidRole.Number or SaidRole.More or SaidRole.One)
        && (said.Exists(static part => part.Role is SaidRole.Enough)
            || (said.Exists(static part => part.Role is SaidRole.More or SaidRole.Minus) && said.Exists(static part => part.Role is SaidRole.Outcome or SaidRole.With or SaidRole.Tier))
            || said.Zip(said.Skip(1)).Any(static pair => pair.First.Role == SaidRole.Name && pair.Second.Role is SaidRole.And or SaidRole.Minus));

    // "Does Acme lose Select if they close 100k": what stands before "if" is what comes of it, where verbs stand behind too.
    private static List<Said> OfWhatIsSupposed(List<Said> said)
    {
        var cue = said.FindIndex(static part => part.Role == SaidRole.Cue);
        var hasBehind = cue > 0 && said.FindIndex(cue, static part => IsVerb(part.Role)) >= 0 && !said.Take(cue).Any(static part => part.Role is SaidRole.Number or SaidRole.Thing or SaidRole.Person);
        return hasBehind ? [.. said.Select((part, at) => at < cue && IsVerb(part.Role) ? part with { Role = SaidRole.Outcome } : part)] : said;
    }

    // "Acme doubled its revenue": nothing else, so that nobody wonders of what.
    private static Change? Multiplied(List<Said> said, RuleBookVersion rules) =>
        said.Where(static part => part.Role == SaidRole.Times).ToList() is [var times] && !said.Exists(static part => part.Role is SaidRole.Number or SaidRole.More or SaidRole.Lose or SaidRole.Minus or SaidRole.Certify or SaidRole.Credential or SaidRole.Person)
        && said.FindAll(static part => part.Role == SaidRole.Thing) is { Count: > 0 } things && CriterionOf(things, rules) is { OnlyPart.Measure.Measure: var measure } criterion
        && decimal.Parse(times.Value, System.Globalization.CultureInfo.InvariantCulture) is var factor && Multiples.Are(measure, factor)
            ? new Change(ChangeKind.Times, 1, criterion.Id, factor) : null;

    private static bool IsVerb(SaidRole role) => role is SaidRole.Gain or SaidRole.Lose or SaidRole.Certify;

    private static Bound? Rules(List<Said> said, RuleBookVersion rules, RuleWhatIfQuestion? last, bool hasCue)
    {
        said = WithoutToday(said);
        var isTied = !hasCue && last is not null && said[0].Role == SaidRole.And;
        last = isTied ? last : null;
        var tiers = Distinct(said, SaidRole.Tier);
        var types = Distinct(said, SaidRole.Type);
        var regions = Distinct(said, SaidRole.Region);
        var numbers = said.Where(static part => part.Role == SaidRole.Number).ToList();
        var factors = Distinct(said, SaidRole.Times);
        if ((!hasCue && !isTied) || tiers.Count > 1 || types.Count > 1 || regions.Count > 1 || (regions.Count > 0 && types.Count > 0) || numbers.Count + factors.Count > 1 || (numbers.Count + factors.Count == 0 && !isTied) || (tiers.Count == 0 && last is null))
        {
            return null;
        }

        // "Raise Elite by 200k": from where it stands, in the direction that the verb says.
        var isBy = said.Zip(said.Skip(1)).Any(static pair => pair.First.Role == SaidRole.By && pair.Second.Role == SaidRole.Number);
        var direction = said.Exists(static part => part.Role == SaidRole.Raise) == said.Exists(static part => part.Role == SaidRole.Lower) ? 0 : said.Exists(static part => part.Role == SaidRole.Raise) ? 1 : -1;
        if (isBy && (direction == 0 || isTied))
        {
            return null;
        }

        var quantity = numbers is [{ Quantity: { } number }] ? number : null;
        var candidates = said.Where(static part => part.Role is SaidRole.Criterion or SaidRole.Thing).ToList();
        var criterion = candidates.Count > 0 ? CriterionOf(candidates, rules) : quantity?.IsMoney == true ? Measuring(rules, "revenue") : last is null ? null : rules.FindCriterion(last.Criterion);
        if (criterion is null || criterion.OnlyPart is not { } part || NeedOf(factors, quantity, last, MeasureCatalogue.Find(part.Measure.Measure)?.Unit ?? Unit.Number, isBy) is not { } need)
        {
            return null;
        }

        var tier = tiers is [var only] ? only : last!.Tier;
        if (rules.FindTier(tier) is not { } named || rules.RankOf(named) == 0)
        {
            return null;
        }

        var meant = types is [var type] ? type : regions.Count > 0 ? null : last?.Type;
        var where = regions is [var region] ? region : types.Count > 0 ? null : last?.Region;
        if (isBy || factors.Count > 0)
        {
            if ((where is not null && part.ByRegion.GetValueOrDefault(where) is { } there && there.TryGetValue(tier, out var local) ? local : meant is not null && part.ByType.GetValueOrDefault(meant) is { } own && own.TryGetValue(tier, out var now) ? now : part.Needs.GetValueOrDefault(tier)) is not { } today)
            {
                return null;
            }

            // "Double Elite's revenue", "raise it by 10 %".
            need = factors.Count > 0 ? today * need : today + (direction * need * (IsShareOfToday(quantity, part) ? today : 1));
            if (need < 0 || (IsCounted(part) && !decimal.IsInteger(need)))
            {
                return null;
            }
        }

        var values = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase) { ["tier"] = tier, ["criterion"] = criterion.Id, ["need"] = Bare(need) };
        if (meant is not null)
        {
            values["type"] = meant;
        }

        if (where is not null)
        {
            values["region"] = where;
        }

        return Made("rule-what-if", values, said, isTied, 0);
    }

    private static List<string> Distinct(List<Said> said, SaidRole role) => [.. said.Where(part => part.Role == role).Select(static part => part.Value).Distinct(StringComparer.OrdinalIgnoreCase)];

    // "Six references instead of four".
    private static List<Said> WithoutToday(List<Said> said)
    {
        var at = said.FindIndex(static part => part.Role == SaidRole.Instead);
        var number = at < 0 ? -1 : said.FindIndex(at, static part => part.Role is not (SaidRole.Instead or SaidRole.Filler));
        return number >= 0 && said[number].Role == SaidRole.Number ? [.. said[..at], .. said[(number + 1)..]] : said;
    }

    private static decimal? NeedOf(List<string> factors, Quantity? quantity, RuleWhatIfQuestion? last, Unit unit, bool isBy) =>
        factors is [var factor] ? decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture)
        : quantity is null ? last?.Need
        : unit == Unit.Money && !isBy && last is not null ? Quantities.Scaled(quantity, last.Need)
        : isBy && quantity.IsShare && unit != Unit.Share ? quantity.Value
        : Fitting(quantity, unit);

    private static bool IsShareOfToday(Quantity? quantity, CriterionPart part) => quantity is { IsShare: true } && MeasureCatalogue.Find(part.Measure.Measure)?.Unit != Unit.Share;

    private static bool IsCounted(CriterionPart part) => MeasureCatalogue.Find(part.Measure.Measure)?.Unit is Unit.People or Unit.Pieces or Unit.Deals or Unit.Months;

    // All that is said must be one and the same criterion.
    private static Criterion? CriterionOf(List<Said> candidates, RuleBookVersion rules)
    {
        var found = candidates.Select(part => part.Role == SaidRole.Criterion ? rules.FindCriterion(part.Value) : part.Value switch
        {
            "revenue" => Measuring(rules, "revenue"),
            "deals" => Measuring(rules, "deals_won"),
            "people" => Measuring(rules, "certified_people"),
            "answers" or "satisfaction" => Measuring(rules, "csat"),
            "tidy" => Measuring(rules, "deal_hygiene"),
            "renewals" => Measuring(rules, "renewal_rate"),
            "escalations" => Measuring(rules, "escalation_rate"),
            var figure when figure.StartsWith(SupposedThings.Figure, StringComparison.Ordinal) => rules.FindCriterion(figure[SupposedThings.Figure.Length..]),
            _ => null,
        }).ToList();
        return found.TrueForAll(one => one is not null && one == found[0]) ? found[0] : null;
    }

    private static Criterion? Measuring(RuleBookVersion rules, string measure) => rules.Criteria.FirstOrDefault(item => item.OnlyPart?.Measure.Measure == measure);

    private static decimal? Fitting(Quantity quantity, Unit unit) => unit switch
    {
        Unit.Share => quantity.IsMoney ? null : quantity.IsShare || quantity.Value <= 1 ? quantity.Value : quantity.Value <= 100 ? quantity.Value / 100 : null,
        Unit.Score => quantity.IsMoney || quantity.IsShare || quantity.Value > 5 ? null : quantity.Value,
        Unit.Money => quantity.IsShare ? null : quantity.Value,
        Unit.People or Unit.Pieces or Unit.Deals or Unit.Months => quantity.IsMoney || quantity.IsShare || !decimal.IsInteger(quantity.Value) ? null : quantity.Value,
        _ => quantity.Value,
    };

    // 1.2M is read as 1200000.0; the same number is to be the same question.
    private static decimal Bare(decimal number) => number / 1.0000000000000000000000000000m;

    private static Bound Made(string kind, Dictionary<string, object> values, List<Said> said, bool isTied, double nameCost) => new(
        new AskPhrase(kind, "(supposed)", string.Empty, [], [], ImmutableDictionary<string, string>.Empty),
        values,
        null,
        false,
        [],
        Cost + nameCost + (ErrorCost * said.Sum(static part => part.Errors)) + (isTied ? Tied : 0));
}
