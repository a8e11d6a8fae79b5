using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Hypotheses;
using PartnerTiers.Programme.Measures.DealHygiene;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.WhatIf;

/// <summary>Makes facts of what is supposed: dated today, of the kind that counts, without an end.</summary>
internal sealed class Supposition(RuleBookVersion rules, PartnerFacts partner, LocalDate today)
{
    // More than this is a slip of the finger, and a list of a million people takes a while.
    private const int Most = 1000;
    private const decimal BestScore = 5m;

    private int made;

    private IEnumerable<MeasureRules> Measures => rules.Criteria
        .SelectMany(static criterion => criterion.Groups)
        .SelectMany(static group => group)
        .SelectMany(static part => part.Measure.Items.Select(static item => item.Measure).Prepend(part.Measure));

    /// <summary>The facts of all changes together.</summary>
    public static Hypothesis Of(RuleBookVersion rules, PartnerFacts partner, LocalDate today, IEnumerable<Change> changes)
    {
        var supposition = new Supposition(rules, partner, today);
        return changes.Aggregate(Hypothesis.Nothing, supposition.With);
    }

    private Hypothesis With(Hypothesis hypothesis, Change change)
    {
        var times = (int)Math.Min(Math.Abs(decimal.Truncate(change.Count)), Most);
        return change.Kind switch
        {
            ChangeKind.Revenue => hypothesis with { Deals = hypothesis.Deals.Add(Won(change.Count)) },
            ChangeKind.Deals when change.Count > 0 => hypothesis with { Deals = hypothesis.Deals.AddRange(Enumerable.Range(0, times).Select(_ => Won(change.Each ?? SmallestThatCounts))) },
            ChangeKind.People when change.Count > 0 => hypothesis with { Certifications = hypothesis.Certifications.AddRange(Enumerable.Range(0, times).SelectMany(_ => Certified(change.What))) },
            ChangeKind.People => hypothesis with { PeopleLeaving = hypothesis.PeopleLeaving.AddRange(Leaving(times, hypothesis.PeopleLeaving)) },
            ChangeKind.Person => hypothesis with { PeopleLeaving = hypothesis.PeopleLeaving.Add(change.What ?? string.Empty) },
            ChangeKind.Answers => hypothesis with { Feedback = hypothesis.Feedback.AddRange(Said(times, FeedbackKind.Csat, change.Each ?? BestScore)) },
            ChangeKind.Satisfaction => hypothesis with { Score = change.Each, Feedback = hypothesis.Feedback.AddRange(Said(1, FeedbackKind.Csat, change.Each)) },
            ChangeKind.Escalations => hypothesis with { Feedback = hypothesis.Feedback.AddRange(Said(times, FeedbackKind.Escalation, null)) },
            ChangeKind.Renewals => hypothesis with { Feedback = hypothesis.Feedback.AddRange(Said(times, FeedbackKind.Renewal, change.Count > 0 ? 1m : 0m)) },
            ChangeKind.Evidence when change.Count > 0 && Enum.TryParse<EvidenceKind>(change.What, true, out var kind) => hypothesis with
            {
                Evidence = hypothesis.Evidence.AddRange(Enumerable.Range(0, times).Select(_ => new Evidence(partner.Partner.Id, kind, today, NewId()))),
            },
            ChangeKind.Figure when MetricOf(change.What) is { } metric => hypothesis with { Metrics = hypothesis.Metrics.Add(new Metric(partner.Partner.Id, metric, today, change.Each ?? ValueOf(metric, hypothesis) + change.Count)) },
            ChangeKind.Tidy => hypothesis with { Deals = hypothesis.Deals.AddRange(InOrder(times)) },
            _ => hypothesis,
        };
    }

    private string? MetricOf(string? criterion) => criterion is null ? null : rules.FindCriterion(criterion)?.OnlyPart?.Measure is { Measure: "metric", Metric: { } name } ? name : null;

    // What comes is counted on from what there is; nothing where nothing was delivered.
    private decimal ValueOf(string metric, Hypothesis hypothesis) => partner.Metrics.Concat(hypothesis.Metrics)
        .Where(figure => figure.On <= today && string.Equals(figure.Name, metric, StringComparison.OrdinalIgnoreCase)).MaxBy(static figure => figure.On)?.Value ?? 0m;

    // A deal without an amount is taken as just large enough; which is what somebody means who speaks of deals.
    private decimal SmallestThatCounts => Measures.Max(static measure => measure.MinAmount) ?? 0m;

    private string NewId() => $"supposed {++made}";

    // Of the roles, the strongest that every rule counts; a customer of its own, so that it counts as a new one.
    private Deal Won(decimal amount)
    {
        var limits = Measures.Select(static measure => measure.Contributions).Where(static roles => !roles.IsDefaultOrEmpty).ToList();
        var role = Enum.GetValues<Contribution>().Cast<Contribution?>().FirstOrDefault(one => limits.TrueForAll(roles => roles.Contains(one!.Value))) ?? Contribution.Resold;
        var id = NewId();
        return new Deal(id, partner.Partner.Id, role, rules.Currency, DealStage.Won, amount, Name: id, Customer: id, ClosedOn: today);
    }

    // One that counts for each rule: where rules name credentials, the first of them.
    private IEnumerable<Certification> Certified(string? credential)
    {
        var person = NewId();
        IEnumerable<string> credentials = credential is not null ? [credential]
            : Measures.Where(static measure => measure is { Measure: "certified_people", Credentials.IsDefaultOrEmpty: false }).Select(static measure => measure.Credentials[0]).DefaultIfEmpty(person);
        return credentials.Distinct(StringComparer.OrdinalIgnoreCase).Select(one => new Certification(partner.Partner.Id, person, one, today));
    }

    // Nobody is named: those go who hold the fewest certificates.
    private IEnumerable<string> Leaving(int count, ImmutableArray<string> gone) => partner.Certifications
        .Where(item => item.EarnedOn <= today && !(item.ExpiresOn < today) && !gone.Contains(item.Person))
        .GroupBy(static item => item.Person, StringComparer.OrdinalIgnoreCase)
        .OrderBy(static person => person.Count())
        .ThenBy(static person => person.Key, StringComparer.Ordinal)
        .Take(count)
        .Select(static person => person.Key);

    private IEnumerable<Feedback> Said(int times, FeedbackKind kind, decimal? score) =>
        Enumerable.Range(0, times).Select(_ => new Feedback(partner.Partner.Id, kind, today, score, NewId()));

    private IEnumerable<Deal> InOrder(int times) => OpenDeals.OutOfOrder(partner, today)
        .Take(times)
        .Select(entry => entry.Deal with { Owner = entry.Deal.Owner ?? "-", NextStep = entry.Deal.NextStep ?? "-", NextStepDue = today });
}
