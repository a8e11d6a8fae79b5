using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.FollowUps;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>Fills the gaps of phrases from a sentence.</summary>
internal sealed class PhraseBinder(QuestionMaker maker, RuleBookVersion rules, ImmutableArray<Token> tokens, NodaTime.LocalDate today, ThreadContext? before = null)
{
    // "Hi, so is Acme Elite".
    private const int MostBefore = 3;
    private const double UnusedPronoun = 0.6;
    private const double UnusedAnd = 0.2;
    private const double SpecificGap = 0.2;
    private const double DeadlineCost = 0.1;
    private const double OtherDeadlineCost = 0.3;
    private const double BarePronoun = 2;
    private const double Rounding = 1e-9;

    // Most phrases that are tried don't fit, so what they take from the sentence is kept in lists of the binder until one does.
    private readonly OrderBinder order = new(maker, rules);
    private readonly Dictionary<string, object> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SaidTerm> terms = [];
    private readonly List<string> criteria = [];
    private readonly List<SaidName> names = [];
    private readonly List<SaidTime> times = [];
    private readonly List<string> left = [];

    /// <summary>Binds the one of several phrases, alike but for their soft words, that comes nearest to the sentence; null: a gap that must be filled stays empty.</summary>
    /// <param name="alike">The phrases.</param>
    /// <param name="sense">The sentence.</param>
    /// <param name="partnerInMind">The partner that is spoken of; null: none.</param>
    /// <param name="whole">Null too where something is left over or a partner is missing.</param>
    /// <param name="most">Null too where it is sure to cost more.</param>
    public Bound? Bind(ImmutableArray<AskPhrase> alike, Sense sense, string? partnerInMind, bool whole, double most = double.PositiveInfinity)
    {
        var nearest = alike[0];
        for (var at = 1; at < alike.Length; at++)
        {
            nearest = PhraseFit.SoftDifference(alike[at], sense) < PhraseFit.SoftDifference(nearest, sense) ? alike[at] : nearest;
        }

        // All that ever makes a phrase likelier is what its gaps say.
        return sense.Cost + PhraseFit.SoftDifference(nearest, sense) - (SpecificGap * (nearest.Gaps.Length + 1)) > most + Rounding ? null : Bind(nearest, sense, partnerInMind, whole);
    }

    private Bound? Bind(AskPhrase phrase, Sense sense, string? partnerInMind, bool whole)
    {
        if ((phrase.Alone && partnerInMind is not null) || (!phrase.Begin.IsEmpty && !BeginsWith(phrase)) || (whole && sense.Leftovers.Count > 0) || PhraseFit.IsOfNobody(phrase, sense))
        {
            return null;
        }

        values.Clear();
        Copy(sense.Terms, terms);
        Copy(sense.Criteria, criteria);
        Copy(sense.Names, names);
        Copy(sense.Times, times);
        Copy(sense.Leftovers, left);
        var cost = sense.Cost + PhraseFit.SoftDifference(phrase, sense) + (!phrase.HasFilter && !phrase.Softs.Contains("partner") && PhraseFit.SpeaksOfOthers(sense) ? PhraseFit.ListWanted : 0);
        SaidName? ambiguous = null;
        var needsPartner = false;
        var usesMind = false;
        var isBound = false;
        foreach (var gap in phrase.Gaps)
        {
            switch (gap.Name)
            {
                case "partner" when names.Count > 0:
                    ambiguous = BindPartner(gap, names[0]) ?? ambiguous;
                    names.RemoveAt(0);
                    break;
                case "partner" when partnerInMind is not null:
                    values["partner"] = partnerInMind;
                    usesMind = true;
                    cost += sense.HasPronoun || sense.ContinuesBefore ? 0 : 0.3;
                    break;
                case "partner":
                    needsPartner = true;
                    break;
                case "whose":
                    if (sense.Whose(names, partnerInMind) is not { } whose)
                    {
                        return null;
                    }

                    usesMind = names.Count == 0;
                    names.Clear();
                    terms.Add(new SaidTerm(new FilterTerm.OneOf(Trait.Partner, [whose]), tokens.Length, tokens.Length));
                    break;
                case "partners":
                    if (SeveralPartners.In(phrase, sense, names, partnerInMind, before) is not { } several)
                    {
                        return null;
                    }

                    (values["partners"], usesMind, ambiguous) = (several.Ids, several.UsesMind, several.Ambiguous);
                    cost += several.Cost;
                    names.Clear();
                    break;
                case "thattier":
                    if (before?.Tier is not { } tierBefore)
                    {
                        return null;
                    }

                    values["tier"] = tierBefore;
                    break;
                case "tier" or "type" or "region" or "manager":
                    if (GapTerm.Of(gap, terms, WordBefore) is not { } term || !GapTerm.Fits(phrase, gap, sense, term, terms, rules.Tiers[0], WordBefore))
                    {
                        return null;
                    }

                    terms.Remove(term);
                    cost -= gap.IsStrict ? SpecificGap : 0;
                    if (gap.IsBound)
                    {
                        values[gap.Name] = ((FilterTerm.OneOf)term.Condition).Values[0];
                    }

                    cost += gap.WordBefore is null || gap.WordBefore == WordBefore(term.From) ? 0 : 0.03;
                    break;
                case "tiers":
                    // "Select and Elite": side by side, whichever they are.
                    if (terms.Select(static said => said.Condition).OfType<FilterTerm.OneOf>().Where(static term => term is { Trait: Trait.Tier, Not: false }).Sum(static term => term.Values.Length) < 2)
                    {
                        return null;
                    }

                    terms.RemoveAll(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.Tier, Not: false });
                    break;
                case "state":
                    if (terms.Find(static said => said.Condition is FilterTerm.HasState) is not { } state)
                    {
                        return null;
                    }

                    terms.Remove(state);
                    break;
                case "criterion":
                    if (criteria.Count == 0)
                    {
                        return null;
                    }

                    if (gap.IsBound)
                    {
                        values["criterion"] = criteria[0];
                    }

                    criteria.RemoveAt(0);
                    if (criteria.Count > 0 && maker.Takes(phrase.Kind, "also"))
                    {
                        values["also"] = criteria.ToImmutableArray();
                        criteria.Clear();
                    }

                    break;
                case "order":
                    if (sense.Order is null)
                    {
                        return null;
                    }

                    break;
                case "amount":
                    if (sense.Amount is not { } amount)
                    {
                        return null;
                    }

                    values["amount"] = amount.Value;
                    break;
                case "within" when phrase.Kind == TimeGaps.Expiring && times.Count == 0 && sense is { Until: { } until, Deadlines.Count: 1 } && until >= today:
                    // "What expires by the end of the year".
                    (values["from"], values["to"]) = (today, until);
                    isBound = true;
                    break;
                case "since" or "on" or "within" or "versus":
                    if (times.Count > 0 && phrase.Kind == TimeGaps.Expiring)
                    {
                        times[0] = TimeGaps.Ahead(times[0], tokens, today);
                    }

                    if (times.Count == 0 || !TimeGaps.MayBe(gap.Name, phrase, times[0], today))
                    {
                        return null;
                    }

                    TimeGaps.Bind(values, gap.Name, times[0]);
                    times.RemoveAt(0);
                    break;
                case "group":
                    if (sense.Grouping == Grouping.None)
                    {
                        return null;
                    }

                    // Partners as such have no day, and of two stretches of time there is one split at a time.
                    var isOfTime = sense.Grouping.IsOfTime() || sense.Second.IsOfTime();
                    var isFigure = values.ContainsKey("criterion") || phrase.Set.ContainsKey("criterion");
                    if ((isOfTime && (!isFigure || phrase.Set.GetValueOrDefault("aggregate") == "share")) || ((isOfTime || sense.Second != Grouping.None) && values.ContainsKey("versusTo")))
                    {
                        return null;
                    }

                    if (gap.IsBound)
                    {
                        values["groupBy"] = sense.Grouping;
                    }

                    if (sense.Second != Grouping.None)
                    {
                        values["and"] = sense.Second;
                    }

                    break;
                case "of":
                    if (sense.Whole.Count > 0)
                    {
                        values["of"] = new Filter([.. sense.Whole.OrderBy(static said => said.From).Select(static said => said.Condition)]);
                    }

                    break;
                case "filter":
                    if (gap.MustSay && terms.Count == 0 && sense.Order is null && sense.Limit is null)
                    {
                        return null;
                    }

                    // "And in this one?" lists nobody: only who says partners can mean all of them.
                    if (phrase is { Kind: "find", Concepts.Length: 0 } && terms.Count == 0 && sense.Order is null && sense.Limit is null && phrase.Softs.Contains("partner") && !sense.Softs.Contains("partner"))
                    {
                        return null;
                    }

                    if (gap.IsStrict && (terms.Count == 0 || terms.Exists(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.Tier or Trait.EarnedTier })))
                    {
                        return null;
                    }

                    // "Kim's best partner": of a deal nothing is said.
                    if (phrase is { Kind: "route" } && sense.Amount is null && terms.Count > 0 && terms.TrueForAll(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.Manager or Trait.Partner } or FilterTerm.Compared or FilterTerm.HasState))
                    {
                        return null;
                    }

                    values["filter"] = new Filter([.. terms.OrderBy(static said => said.From).Select(static said => said.Condition)]);
                    terms.Clear();
                    break;
                default:
                    throw new InvalidDataException($"{phrase.Kind}, '{phrase.Text}': there is no gap '{gap.Name}'.");
            }
        }

        // "What can they do": nothing but "they" asks for no scorecard by itself; "how are they" does.
        cost += usesMind && phrase.Concepts.Length == 0 && phrase.Kind == "scorecard" && sense.Names.Count == 0 && (sense.SoftBits & SoftWords.HowOrShow) == 0 ? BarePronoun : 0;

        // Of two phrases the one that says more of itself is meant: "close to {tier}" before "close {filter}".
        cost -= phrase.Gaps.Any(static gap => gap.Name is not ("filter" or "partner" or "partners")) ? SpecificGap : 0;
        order.Bind(phrase, sense, values, left);
        foreach (var (name, text) in phrase.Set)
        {
            if (text.StartsWith('@'))
            {
                if (Measuring(text[1..]) is not { } criterion)
                {
                    return null;
                }

                values[name] = criterion.Id;
            }
            else
            {
                values[name] = text;
            }
        }

        if (IsDeadline(phrase))
        {
            cost += (phrase.Kind == "risk" ? OtherDeadlineCost : DeadlineCost) * times.Count;
            times.Clear();
        }

        // Partners are known by country: a customer's city tells where to look, a list for it would say too much.
        var hasCity = sense.Cities.Count > 0 && phrase.Kind != "route";
        var isLate = sense.Deadlines.Count > 0 && !isBound && !MayHaveDeadline(phrase);
        if (whole && (hasCity || isLate || terms.Count + times.Count + names.Count + criteria.Count > 0))
        {
            return null;
        }

        // What expires by then is not what expires before the review.
        cost += sense.Deadlines.Count > 0 && phrase.Kind == "risk" ? OtherDeadlineCost : 0;
        left.AddRange(hasCity ? sense.Cities : []);
        left.AddRange(isLate ? sense.Deadlines : []);

        left.AddRange(terms.Select(said => Typed(said.From, said.To)));
        left.AddRange(times.Select(said => Typed(said.From, said.To)));
        left.AddRange(names.Select(said => Typed(said.From, said.To)));
        left.AddRange(criteria.Select(id => rules.FindCriterion(id)!.Name));
        if (sense.Grouping != Grouping.None && !phrase.Has("group"))
        {
            left.Add(sense.Grouping.ToString());
        }

        left.AddRange(phrase.Has("of") ? [] : sense.Whole.Select(said => Typed(said.From, said.To)));
        if (sense.Amount is { } unused && !phrase.Has("amount"))
        {
            left.Add(unused.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (sense.Ordinal is not null)
        {
            left.Add("#");
        }

        // "And what's missing?" goes on about the partner before, if that makes a question.
        cost += sense.ContinuesBefore && partnerInMind is not null && !usesMind && sense.Names.Count == 0 ? UnusedAnd : 0;
        if (sense.HasPronoun && !usesMind && !needsPartner && names.Count == 0)
        {
            cost += UnusedPronoun;
        }

        return whole && (left.Count > 0 || needsPartner) ? null
            : new Bound(phrase, new Dictionary<string, object>(values, StringComparer.OrdinalIgnoreCase), ambiguous, needsPartner, [.. left], cost) { IsGuess = sense.Spans.Any(static span => span.ReadAs is not null), NearTo = sense, UsesMind = usesMind && !values.ContainsKey("partners") };
    }

    // What expires until a day is the calendar of what ages out.
    private static bool MayHaveDeadline(AskPhrase phrase) => phrase.Kind is "need" or "path" or "near" || (phrase.Kind == "risk" && !phrase.Set.ContainsKey("expiring"));

    // "Can Acme make Select this quarter": what goes on beyond today says until when; "since March" ends today.
    private bool IsDeadline(AskPhrase phrase) => times.Count > 0 && MayHaveDeadline(phrase) && times.TrueForAll(time => time.Last > today || (time.Last == today && time.First == today));

    private static void Copy<T>(List<T> from, List<T> to)
    {
        to.Clear();
        to.AddRange(from);
    }

    private bool BeginsWith(AskPhrase phrase)
    {
        for (var at = 0; at < Math.Min(MostBefore, tokens.Length); at++)
        {
            if (phrase.Begin.Contains(tokens[at].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words behind concepts, as typed.</summary>
    public IEnumerable<string> Typed(Sense sense, IEnumerable<string> concepts) => sense.Spans
        .Where(span => (span.Meaning is Lexicons.Meaning.Concept concept && concepts.Contains(concept.Name)) || (span.Meaning is Lexicons.Meaning.Dimension dimension && concepts.Contains("dimension:" + dimension.Grouping)))
        .Select(span => Typed(span.From, span.To));

    private SaidName? BindPartner(Gap gap, SaidName name)
    {
        if (gap.IsBound)
        {
            values["partner"] = name.Partners[0];
        }

        return name.Partners.Length > 1 ? name : null;
    }

    private Criterion? Measuring(string measure) => rules.Criteria.FirstOrDefault(criterion => criterion.OnlyPart?.Measure.Measure == measure);

    private string? WordBefore(int at) => at > 0 ? tokens[at - 1].Word : null;

    private string Typed(int from, int to) => string.Join(' ', tokens[from..to].Select(static token => token.Raw));
}
