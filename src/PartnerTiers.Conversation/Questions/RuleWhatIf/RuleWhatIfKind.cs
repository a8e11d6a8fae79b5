using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Rules;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Hypotheses;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.RuleWhatIf;

/// <summary>Who would earn another tier if a number of the rule book were another.</summary>
internal sealed class RuleWhatIfKind() : QuestionKind<RuleWhatIfQuestion>("rule-what-if", Reach.Home)
{
    private const int MostNamed = 4;

    private sealed record Mover(PartnerFacts Partner, Standing Before, Standing After, bool Up);

    protected override Answer Compose(RuleWhatIfQuestion question, Speech speech)
    {
        var rules = speech.View.ReviewRules;
        if (new RuleChange(question.Criterion, question.Tier, question.Need, question.Type, question.Region).ApplyTo(rules) is not { } changed)
        {
            return rules.FindCriterion(question.Criterion) is { IsAnyOf: true } ? Alternatives(speech) : Outdated.Compose(speech);
        }

        var movers = Movers(speech, changed, rules.FindCriterion(question.Criterion)!.OnlyPart!, changed.FindCriterion(question.Criterion)!.OnlyPart!, rules.FindTier(question.Tier)!);
        var page = Page<Mover>.Of(movers, question.Skip);
        var (up, down) = (movers.Where(static mover => mover.Up).ToList(), movers.Where(static mover => !mover.Up).ToList());
        var sentence = movers.Count == 0 ? speech.Say("rulewhatif.nobody") : Speech.Sentences(
            down.Count == 0 ? null : speech.Say("rulewhatif.down", ("n", down.Count), ("names", Names(speech, down))),
            up.Count == 0 ? null : speech.Say("rulewhatif.up", ("n", up.Count), ("names", Names(speech, up))));
        return Reply(
            speech,
            speech.Say("rulewhatif.summary", ("rule", Rule(speech, question, "rulewhatif.rule")), ("sentence", sentence)),
            new Headline(Phrase.Join(" · ", [speech.Say("rulewhatif.header"), Rule(speech, question, "rulewhatif.rule.now"), Whom(speech, question), Phrase.Of(new Value.Number(movers.Count))]), movers.Count),
            new Paragraph(sentence),
            movers.Count == 0 ? null : new ItemList([.. page.Items.Select(mover => Line(speech, mover, question))], page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            new Actions([speech.Button("rulewhatif.button.rules", new RulesQuestion(question.Criterion, question.Tier))]),
            speech.AtReview());
    }

    protected override Phrase Ask(RuleWhatIfQuestion question, Speech speech) => question.Region is { } region
        ? speech.Say("rulewhatif.ask.region", ("tier", PartnerWords.TierNamed(speech, question.Tier)), ("need", Number(speech, question.Criterion, question.Need)), ("name", CriterionName(speech, question)), ("region", Phrase.OfOthers(region)))
        : question.Type is { } type ? speech.Say("rulewhatif.ask.type", ("tier", PartnerWords.TierNamed(speech, question.Tier)), ("need", Number(speech, question.Criterion, question.Need)), ("name", CriterionName(speech, question)), ("types", PartnerWords.Type(speech, type, 2)))
        : speech.Say("rulewhatif.ask", ("tier", PartnerWords.TierNamed(speech, question.Tier)), ("need", Number(speech, question.Criterion, question.Need)), ("name", CriterionName(speech, question)));

    protected override RuleWhatIfQuestion? ExampleFor(Speech speech)
    {
        var rules = speech.View.ReviewRules;
        return rules.Criteria.FirstOrDefault(static item => item.OnlyPart?.Measure.Measure == "revenue") is { OnlyPart: { } part } criterion && NeedOf(part, rules.Tiers[^1]) is { } need
            ? new RuleWhatIfQuestion(rules.Tiers[^1].Id, criterion.Id, need * 6m / 5m)
            : null;
    }

    private Answer Alternatives(Speech speech)
    {
        var text = new Paragraph(speech.Say("rulewhatif.alternatives"));
        return Reply(speech, text.Text, text);
    }

    // Those that go down first: they are who will ask. Whoever has a number of their own, or sees the same verdict, is not judged again.
    private static List<Mover> Movers(Speech speech, RuleBookVersion changed, CriterionPart old, CriterionPart now, Tier tier)
    {
        var movers = new List<Mover>();
        foreach (var partner in speech.View.Partners.Where(partner => Thresholds.Of(old, tier, partner.Partner) != Thresholds.Of(now, tier, partner.Partner)))
        {
            var (before, after) = (speech.View.AtReview(partner), speech.View.SupposeRules(partner, changed));
            if (before.Earned.Id != after.Earned.Id)
            {
                movers.Add(new Mover(partner, before, after, changed.RankOf(after.Earned) > before.Version.RankOf(before.Earned)));
            }
        }

        return [.. movers.OrderBy(static mover => mover.Up).ThenBy(static mover => mover.Partner.Partner.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(static mover => mover.Partner.Partner.Id, StringComparer.Ordinal)];
    }

    private static Phrase Names(Speech speech, IEnumerable<Mover> movers) => speech.Some([.. movers.Select(static mover => PartnerWords.Name(mover.Partner))], MostNamed);

    private static Item Line(Speech speech, Mover mover, RuleWhatIfQuestion question)
    {
        var tier = mover.After.Version.FindTier(question.Tier)!;
        var check = mover.After.Of(question.Criterion) is { } result && result.At(tier) is { } at ? new Check(result, at) : null;
        return new Item(
            PartnerWords.Name(mover.Partner),
            speech.Say("rulewhatif.move", ("before", PartnerWords.Name(mover.Before.Earned)), ("after", PartnerWords.Name(mover.After.Earned))),
            Phrase.Join(" · ", [PartnerWords.Place(speech, mover.Partner.Partner, withManager: false), .. check is null ? [] : new[] { speech.Say("rulewhatif.value", ("name", Phrase.OfOthers(check.Criterion.Name)), ("state", StateWords.Of(speech, check))) }]),
            speech.Button(new ScorecardQuestion(mover.Partner.Partner.Id)));
    }

    private static Phrase Rule(Speech speech, RuleWhatIfQuestion question, string key)
    {
        var rules = speech.View.ReviewRules;
        var part = rules.FindCriterion(question.Criterion)!.OnlyPart!;
        var tier = rules.FindTier(question.Tier)!;
        var now = question.Region is { } region && part.ByRegion.FirstOrDefault(pair => string.Equals(pair.Key, region, StringComparison.OrdinalIgnoreCase)).Value is { } there && Find(there, tier.Id, out var local) ? local
            : question.Type is { } type && part.ByType.FirstOrDefault(pair => string.Equals(pair.Key, type, StringComparison.OrdinalIgnoreCase)).Value is { } own && Find(own, tier.Id, out var number) ? number : NeedOf(part, tier);
        return speech.SayFirst(
            [key],
            ("tier", PartnerWords.Name(tier)),
            ("name", CriterionName(speech, question)),
            ("need", StateWords.Bound(speech, part.Word, Number(speech, question.Criterion, question.Need))),
            ("now", now is { } was ? Number(speech, question.Criterion, was) : speech.Say("not-asked")));
    }

    // Of Needs only: types and regions that name the tier keep their own number.
    private static Phrase Whom(Speech speech, RuleWhatIfQuestion question)
    {
        if (question.Region is { } region)
        {
            return speech.Say("rulewhatif.for", ("whom", Phrase.OfOthers(region)));
        }

        var part = speech.View.ReviewRules.FindCriterion(question.Criterion)!.OnlyPart!;
        var regions = part.ByRegion.Where(pair => Find(pair.Value, question.Tier, out _)).Select(static pair => Phrase.OfOthers(pair.Key));
        var types = question.Type is not null ? [] : part.ByType.Where(pair => Find(pair.Value, question.Tier, out _)).Select(pair => PartnerWords.Type(speech, pair.Key, 2));
        var others = types.Concat(regions).OrderBy(phrase => phrase.Plain(speech.Language), StringComparer.Ordinal).ToList();
        var whom = question.Type is { } type ? PartnerWords.Type(speech, type, 2) : speech.Say("rulewhatif.all");
        return others.Count == 0 ? speech.Say("rulewhatif.for", ("whom", whom)) : speech.Say("rulewhatif.for-but", ("whom", whom), ("others", speech.And(others)));
    }

    private static bool Find(IReadOnlyDictionary<string, decimal?> numbers, string tier, out decimal? number)
    {
        var found = numbers.FirstOrDefault(pair => string.Equals(pair.Key, tier, StringComparison.OrdinalIgnoreCase));
        number = found.Value;
        return found.Key is not null;
    }

    private static decimal? NeedOf(CriterionPart part, Tier tier) => Find(part.Needs, tier.Id, out var number) ? number : null;

    private static Phrase CriterionName(Speech speech, RuleWhatIfQuestion question) => Phrase.OfOthers(speech.View.ReviewRules.FindCriterion(question.Criterion)?.Name ?? question.Criterion);

    private static Phrase Number(Speech speech, string criterion, decimal need)
    {
        var measure = speech.View.ReviewRules.FindCriterion(criterion)?.OnlyPart?.Measure.Measure;
        return Shown.Need(MeasureCatalogue.Find(measure)?.Unit ?? Unit.Number, need, speech.View.ReviewRules.Currency);
    }
}
