using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.WhatIf;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Hypotheses;
using PartnerTiers.Programme.Measures.DealHygiene;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Path;

/// <summary>The ways to make one part of a criterion hold: what is at hand first (renewals, open deals), else what has to be made.</summary>
internal sealed class PartWays(Speech speech, PartnerFacts partner, Standing standing, Cliff cliff)
{
    private const int MostNamed = 3;
    private const decimal BestScore = 5m;

    private RuleBookVersion Rules => standing.Version;

    public List<ImmutableArray<Step>> Of(Check check, PartResult part, TierResult at)
    {
        var shortfall = Shortfall.Of(part, at);
        return (part.Part.Measure.Measure, shortfall.Kind) switch
        {
            ("deal_hygiene", ShortfallKind.Deals) => [[Tidy(check, (int)shortfall.Amount)]],
            ("certified_people", ShortfallKind.More or ShortfallKind.Credentials) => People(check, at, (int)shortfall.Amount),
            ("evidence", ShortfallKind.More) => Evidence(check, part.Part.Measure, (int)shortfall.Amount),
            ("revenue", ShortfallKind.More) => Revenue(check, part.Part.Measure, shortfall.Amount, at.Need ?? shortfall.Amount),
            ("deals_won", ShortfallKind.More) => Deals(check, part.Part.Measure, (int)shortfall.Amount),
            ("csat", ShortfallKind.Answers) => [[Answers(check, shortfall.Amount)]],
            ("csat", ShortfallKind.More or ShortfallKind.Beyond) when at.Need < BestScore => [[Answers(check, AnswersFor(part, at))]],
            _ => [[new Step(Speech.Capital(GapWords.Long(speech, check)), check.Criterion.Name, null, Effort.Percent(1m - at.Progress, 1m), null)]],
        };
    }

    private Step Made(Check check, Phrase words, decimal effort, Change change) => new(words, check.Criterion.Name, null, effort, Supposition.Of(Rules, partner, speech.View.Today, [change]));

    private Step Tidy(Check check, int count)
    {
        var names = OpenDeals.OutOfOrder(partner, speech.View.Today).Take(count).Select(static entry => Phrase.OfOthers(entry.Deal.Name ?? entry.Deal.Id)).ToList();
        return Made(check, speech.Say("path.tidy", ("n", count), ("deals", speech.Some(names, MostNamed))), count * Effort.Desk, new Change(ChangeKind.Tidy, count));
    }

    // "n answers at the best score": (n × mean + k × best) ÷ (n + k) ≥ need.
    private static decimal AnswersFor(PartResult part, TierResult at)
    {
        var (count, mean, need) = (part.Receipt.Counted.Length, part.Value ?? 0m, at.Need ?? BestScore);
        var answers = count * (need - mean) / (BestScore - need);
        return at.Word == Word.MoreThan ? Math.Floor(answers) + 1 : Math.Ceiling(answers);
    }

    private Step Answers(Check check, decimal count) =>
        Made(check, speech.Say("path.answers", ("n", new Value.Number(count))), count * Effort.Answer, new Change(ChangeKind.Answers, count, null, BestScore));

    private List<ImmutableArray<Step>> People(Check check, TierResult at, int people)
    {
        var lacking = at.MissingCredentials;
        var special = lacking.Select(one => Certify(check, one.Missing, one.Credential)).ToList();
        var plain = Math.Max(0, people - lacking.Sum(static one => one.Missing));
        List<ImmutableArray<Step>> ways = [];
        var renewals = Expiring(check, "certification").DistinctBy(static item => item.Person, StringComparer.OrdinalIgnoreCase).Take(plain).Select(item => Renew(check, item)).ToList();
        if (renewals.Count > 0)
        {
            ways.Add([.. renewals, .. special, .. plain > renewals.Count ? new[] { Certify(check, plain - renewals.Count, null) } : []]);
        }

        ways.Add([.. special, .. plain > 0 ? new[] { Certify(check, plain, null) } : []]);
        return ways;
    }

    private Step Certify(Check check, int count, string? credential) => Made(
        check,
        credential is null ? speech.Say("path.people", ("n", count)) : speech.Say("path.people.in", ("n", count), ("credential", Phrase.OfOthers(credential))),
        count * Effort.Person,
        new Change(ChangeKind.People, count, credential));

    private IEnumerable<ExpiringFact> Expiring(Check check, string kind) => cliff.Expiring.Where(item => item.Kind == kind && string.Equals(item.CriterionId, check.Criterion.Id, StringComparison.OrdinalIgnoreCase));

    private Step Renew(Check check, ExpiringFact item)
    {
        var today = speech.View.Today;
        var id = partner.Partner.Id;
        var done = item.Person is { } person
            ? Hypothesis.Nothing with { Certifications = [new Certification(id, person, item.Id, today)] }
            : partner.Evidence.FirstOrDefault(one => one.Title == item.Id) is { } old ? Hypothesis.Nothing with { Evidence = [old with { On = today, ExpiresOn = null }] } : null;
        var words = item.Person is { } holder
            ? speech.Say("path.renew.certificate", ("person", Phrase.OfOthers(holder)), ("credential", Phrase.OfOthers(item.Id)))
            : speech.Say("path.renew.evidence", ("title", Phrase.OfOthers(item.Id)));
        return new Step(words, check.Criterion.Name, item.LastDay, Effort.Desk, done);
    }

    private List<ImmutableArray<Step>> Evidence(Check check, MeasureRules rules, int pieces)
    {
        List<ImmutableArray<Step>> ways = [];
        var renewals = Expiring(check, "evidence").Take(pieces).Select(item => Renew(check, item)).ToList();
        if (renewals.Count > 0)
        {
            ways.Add([.. renewals, .. pieces > renewals.Count ? new[] { Show(check, rules, pieces - renewals.Count) } : []]);
        }

        ways.Add([Show(check, rules, pieces)]);
        return ways;
    }

    private Step Show(Check check, MeasureRules rules, int pieces)
    {
        var kinds = rules.Kinds.IsDefaultOrEmpty ? speech.Say("kind.any", ("n", pieces)) : speech.Or(rules.Kinds.Select(kind => speech.SayFirst([$"kind.{kind}"], ("n", pieces))));
        var kind = rules.Kinds.IsDefaultOrEmpty ? EvidenceKind.CaseStudy : rules.Kinds[0];
        return Made(check, speech.Say("path.evidence", ("n", pieces), ("kinds", kinds)), pieces * Effort.Evidence, new Change(ChangeKind.Evidence, pieces, kind.ToString()));
    }

    private List<ImmutableArray<Step>> Revenue(Check check, MeasureRules rules, decimal gap, decimal need)
    {
        List<ImmutableArray<Step>> ways = [];
        var open = Pipeline(rules).OrderByDescending(static item => item.Value).ToList();
        List<(Deal Deal, decimal Value)> chosen = open.Exists(item => item.Value >= gap) ? [open.FindLast(item => item.Value >= gap)] : [];
        for (var at = 0; chosen.Sum(static item => item.Value) < gap && at < Math.Min(open.Count, MostNamed); at++)
        {
            chosen.Add(open[at]);
        }

        var rest = gap - chosen.Sum(static item => item.Value);
        if (chosen.Count > 0)
        {
            ways.Add([.. chosen.Select(item => Win(check, item.Deal, item.Value)), .. rest > 0m ? new[] { Sell(check, rest, need) } : []]);
        }

        ways.Add([Sell(check, gap, need)]);
        return ways;
    }

    private Step Sell(Check check, decimal amount, decimal need) => Made(
        check,
        speech.Say("path.revenue", ("amount", Phrase.Of(new Value.Money(amount, Rules.Currency)))),
        Effort.Percent(amount, need),
        new Change(ChangeKind.Revenue, amount));

    private Step Win(Check check, Deal deal, decimal value) => new(
        speech.Say("path.win", ("deal", Phrase.OfOthers(deal.Name ?? deal.Id)), ("amount", Phrase.Of(new Value.Money(Math.Round(value, 2), Rules.Currency)))),
        check.Criterion.Name,
        null,
        Effort.OpenDeal,
        Hypothesis.Nothing with { Deals = [deal with { Stage = DealStage.Won, ClosedOn = speech.View.Today }] });

    private List<ImmutableArray<Step>> Deals(Check check, MeasureRules rules, int count)
    {
        List<ImmutableArray<Step>> ways = [];
        var open = Pipeline(rules).OrderBy(static item => item.Value).Take(count).ToList();
        if (open.Count > 0 && open.Count <= MostNamed)
        {
            ways.Add([.. open.Select(item => Win(check, item.Deal, item.Value)), .. count > open.Count ? new[] { CloseNew(check, count - open.Count) } : []]);
        }

        ways.Add([CloseNew(check, count)]);
        return ways;
    }

    private Step CloseNew(Check check, int count) => Made(check, speech.Say("path.deals", ("n", count)), count * Effort.NewDeal, new Change(ChangeKind.Deals, count));

    // Open deals that would count, with what they would add. Of new customers nobody knows before they sign.
    private IEnumerable<(Deal Deal, decimal Value)> Pipeline(MeasureRules rules) => rules.NewCustomers ? [] : partner.Deals
        .Where(deal => deal is { Stage: DealStage.Open or DealStage.Registered, Amount: > 0m } && (rules.Contributions.IsDefaultOrEmpty || rules.Contributions.Contains(deal.Contribution)))
        .Select(deal => (Deal: deal, Rate: string.Equals(deal.Currency, Rules.Currency, StringComparison.OrdinalIgnoreCase) ? 1m : speech.View.Rates.Find(deal.Currency, speech.View.Today)))
        .Where(item => item.Rate is { } rate && !(item.Deal.Amount / rate < rules.MinAmount))
        .Select(item => (item.Deal, Value: item.Deal.Amount!.Value * item.Deal.Share * (rules.Weights.TryGetValue(item.Deal.Contribution, out var weight) ? weight : 1m) / item.Rate!.Value));
}
