using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Aging;
using PartnerTiers.Conversation.Questions.Benefits;
using PartnerTiers.Conversation.Questions.Calendar;
using PartnerTiers.Conversation.Questions.Compare;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Data;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Find;
using PartnerTiers.Conversation.Questions.Help;
using PartnerTiers.Conversation.Questions.History;
using PartnerTiers.Conversation.Questions.Hygiene;
using PartnerTiers.Conversation.Questions.Near;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Conversation.Questions.NudgeEffect;
using PartnerTiers.Conversation.Questions.NudgeWhy;
using PartnerTiers.Conversation.Questions.Path;
using PartnerTiers.Conversation.Questions.People;
using PartnerTiers.Conversation.Questions.Promises;
using PartnerTiers.Conversation.Questions.Receipt;
using PartnerTiers.Conversation.Questions.Review;
using PartnerTiers.Conversation.Questions.Risk;
using PartnerTiers.Conversation.Questions.Route;
using PartnerTiers.Conversation.Questions.RuleWhatIf;
using PartnerTiers.Conversation.Questions.Rules;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.WhatIf;
using PartnerTiers.Conversation.Questions.Why;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Conversation.Tests.Questions.Painting;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions;

public sealed class Answers_read_as_written_in_the_golden_files
{
    private static readonly Dictionary<string, Question> Questions = new()
    {
        ["find-all"] = new FindQuestion(Filter.Everyone),
        ["find-elite-emea"] = Find(OneOf(Trait.Tier, "elite"), OneOf(Trait.Region, "EMEA")),
        ["find-none"] = Find(OneOf(Trait.Tier, "elite"), OneOf(Trait.Country, "DE"), OneOf(Trait.Capability, "Kubernetes")),
        ["find-top"] = new FindQuestion(new Filter([OneOf(Trait.Type, "reseller", "isv")]), new Order("revenue"), 3),
        ["find-compared"] = Find(new FilterTerm.Compared("csat", Comparison.MoreThan, 4.5m), OneOf(Trait.Country, "DE") with { Not = true }),
        ["find-states"] = Find(new FilterTerm.HasState(State.Grace), OneOf(Trait.Manager, "me")),
        ["find-dach"] = Find(new FilterTerm.OneOf(Trait.Country, ["DE", "AT", "CH"], "DACH")),
        ["count-tier"] = new CountQuestion(Filter.Everyone, Grouping.Tier),
        ["count-region-select"] = new CountQuestion(new Filter([OneOf(Trait.Tier, "select")]), Grouping.Region),
        ["count-plain"] = new CountQuestion(new Filter([OneOf(Trait.Tier, "elite")])),
        ["count-total-revenue"] = new CountQuestion(Filter.Everyone, Grouping.Region, "revenue", Aggregate.Total),
        ["count-average-csat"] = new CountQuestion(Filter.Everyone, Grouping.Tier, "csat", Aggregate.Average),
        ["count-total-csat"] = new CountQuestion(Filter.Everyone, Grouping.None, "csat", Aggregate.Total),
        ["count-industry"] = new CountQuestion(Filter.Everyone, Grouping.Industry),
        ["count-quarters"] = new CountQuestion(Filter.Everyone, Grouping.Quarter, "revenue", Aggregate.Total),
        ["count-tier-region"] = new CountQuestion(Filter.Everyone, Grouping.Tier, And: Grouping.Region),
        ["count-quarters-tier"] = new CountQuestion(Filter.Everyone, Grouping.Quarter, "revenue", Aggregate.Total, And: Grouping.Tier),
        ["count-share"] = new CountQuestion(new Filter([OneOf(Trait.Tier, "select")]), Aggregate: Aggregate.Share, Of: new Filter([OneOf(Trait.Type, "reseller")])),
        ["count-share-revenue"] = new CountQuestion(new Filter([OneOf(Trait.Region, "EMEA")]), Criterion: "revenue", Aggregate: Aggregate.Share),
        ["count-share-by-tier"] = new CountQuestion(Filter.Everyone, Grouping.Tier, "revenue", Aggregate.Share),
        ["count-joined"] = new CountQuestion(new Filter([new FilterTerm.Joined(new NodaTime.LocalDate(2026, 1, 1), new NodaTime.LocalDate(2026, 11, 16))])),
        ["scorecard-near"] = new ScorecardQuestion(ExampleWorld.Larkfield),
        ["scorecard-at-risk"] = new ScorecardQuestion(ExampleWorld.Finch),
        ["scorecard-far"] = new ScorecardQuestion(ExampleWorld.Kestrel),
        ["scorecard-on-course"] = new ScorecardQuestion(ExampleWorld.Aldebaran),
        ["scorecard-top"] = new ScorecardQuestion(ExampleWorld.Summit),
        ["scorecard-no-data"] = new ScorecardQuestion(ExampleWorld.Newcomer),
        ["scorecard-expiring"] = new ScorecardQuestion(ExampleWorld.Pampa),
        ["need-next"] = new NeedQuestion(ExampleWorld.Larkfield),
        ["need-two-up"] = new NeedQuestion(ExampleWorld.Kestrel, "elite"),
        ["need-has"] = new NeedQuestion(ExampleWorld.Summit, "select"),
        ["need-lowest"] = new NeedQuestion(ExampleWorld.Summit, "registered"),
        ["need-on-course"] = new NeedQuestion(ExampleWorld.Aldebaran, "select"),
        ["why-not-next"] = new WhyQuestion(ExampleWorld.Kestrel),
        ["why-at-risk"] = new WhyQuestion(ExampleWorld.Finch),
        ["why-on-course"] = new WhyQuestion(ExampleWorld.Aldebaran),
        ["why-top"] = new WhyQuestion(ExampleWorld.Summit),
        ["receipt-revenue"] = new ReceiptQuestion(ExampleWorld.Larkfield, "revenue"),
        ["receipt-excluded"] = new ReceiptQuestion(ExampleWorld.Larkfield, "revenue", ExcludedOnly: true),
        ["receipt-people"] = new ReceiptQuestion(ExampleWorld.Larkfield, "certified"),
        ["receipt-csat"] = new ReceiptQuestion(ExampleWorld.Larkfield, "csat"),
        ["receipt-hygiene"] = new ReceiptQuestion(ExampleWorld.Finch, "hygiene"),
        ["receipt-all"] = new ReceiptQuestion(ExampleWorld.Larkfield),
        ["receipt-not-asked"] = new ReceiptQuestion(ExampleWorld.Finch, "readiness"),
        ["route"] = new RouteQuestion(new Filter([OneOf(Trait.Capability, "Kubernetes"), OneOf(Trait.Country, "DE")]), 80_000m),
        ["route-region"] = new RouteQuestion(new Filter([OneOf(Trait.Industry, "retail"), OneOf(Trait.Country, "DE")])),
        ["route-all"] = new RouteQuestion(new Filter([OneOf(Trait.Region, "EMEA")]), 50_000m),
        ["route-nobody"] = new RouteQuestion(new Filter([OneOf(Trait.Capability, "Kubernetes"), OneOf(Trait.Country, "JP")])),
        ["compare"] = new CompareQuestion([ExampleWorld.Larkfield, ExampleWorld.Finch, ExampleWorld.Aldebaran]),
        ["compare-one"] = new CompareQuestion([ExampleWorld.Larkfield, ExampleWorld.Kestrel], "csat"),
        ["near"] = new NearQuestion(Filter.Everyone),
        ["near-elite"] = new NearQuestion(Filter.Everyone, "elite"),
        ["near-none"] = new NearQuestion(new Filter([OneOf(Trait.Region, "APAC")])),
        ["risk"] = new RiskQuestion(Filter.Everyone),
        ["risk-none"] = new RiskQuestion(new Filter([OneOf(Trait.Region, "APAC")])),
        ["risk-expiring"] = new RiskQuestion(Filter.Everyone, Expiring: true),
        ["risk-expiring-none"] = new RiskQuestion(new Filter([OneOf(Trait.Region, "APAC")]), Expiring: true),
        ["path-elite"] = new PathQuestion(ExampleWorld.Larkfield, "elite"),
        ["path-far"] = new PathQuestion(ExampleWorld.Kestrel, "select"),
        ["path-keep"] = new PathQuestion(ExampleWorld.Finch),
        ["path-holds"] = new PathQuestion(ExampleWorld.Summit, "elite"),
        ["path-expiring"] = new PathQuestion(ExampleWorld.Pampa),
        ["whatif-revenue"] = new WhatIfQuestion(ExampleWorld.Larkfield, [new Change(ChangeKind.Revenue, 200_000m)]),
        ["whatif-moves"] = new WhatIfQuestion(ExampleWorld.Larkfield, [new Change(ChangeKind.Revenue, 200_000m), new Change(ChangeKind.People, 2m)]),
        ["whatif-loses"] = new WhatIfQuestion(ExampleWorld.Summit, [new Change(ChangeKind.Person, -1m, "Person A"), new Change(ChangeKind.People, -2m)]),
        ["whatif-many"] = new WhatIfQuestion(ExampleWorld.Kestrel, [new Change(ChangeKind.Deals, 2m, null, 60_000m), new Change(ChangeKind.Answers, 2m, null, 4.5m), new Change(ChangeKind.People, 1m, "Associate"), new Change(ChangeKind.Evidence, 1m, "CaseStudy"), new Change(ChangeKind.Evidence, 1m, "Integration")]),
        ["whatif-tidy"] = new WhatIfQuestion(ExampleWorld.Finch, [new Change(ChangeKind.Tidy, 2m), new Change(ChangeKind.Revenue, -300_000m)]),
        ["rulewhatif-revenue"] = new RuleWhatIfQuestion("elite", "revenue", 1_600_000m),
        ["whatif-times"] = new WhatIfQuestion(ExampleWorld.Larkfield, [new Change(ChangeKind.Times, 1m, "revenue", 2m)]),
        ["rulewhatif-region"] = new RuleWhatIfQuestion("elite", "revenue", 800_000m, Region: "APAC"),
        ["rulewhatif-both"] = new RuleWhatIfQuestion("select", "certified", 1m),
        ["rulewhatif-type"] = new RuleWhatIfQuestion("select", "revenue", 300_000m, "isv"),
        ["rulewhatif-nobody"] = new RuleWhatIfQuestion("elite", "csat", 4.55m),
        ["rules"] = new RulesQuestion(),
        ["rules-revenue"] = new RulesQuestion("revenue"),
        ["rules-proof"] = new RulesQuestion("proof"),
        ["rules-elite-certs"] = new RulesQuestion("certified", "elite"),
        ["rules-elite"] = new RulesQuestion(Tier: "elite"),
        ["rules-registered"] = new RulesQuestion(Tier: "registered"),
        ["benefits"] = new BenefitsQuestion(),
        ["benefits-elite"] = new BenefitsQuestion("elite"),
        ["benefits-gain"] = new BenefitsQuestion("elite", ExampleWorld.Larkfield),
        ["benefits-has"] = new BenefitsQuestion("select", ExampleWorld.Summit),
        ["calendar"] = new CalendarQuestion(),
        ["calendar-appeal"] = new CalendarQuestion(CalendarTopic.Appeal),
        ["calendar-quarter-end"] = new CalendarQuestion(CalendarTopic.QuarterEnd),
        ["people"] = new PeopleQuestion(ExampleWorld.Kestrel),
        ["people-nobody"] = new PeopleQuestion(ExampleWorld.Newcomer),
        ["hygiene-next-step"] = new HygieneQuestion(HygieneTopic.NextStep),
        ["hygiene-owner-partner"] = new HygieneQuestion(HygieneTopic.Owner, ExampleWorld.Finch),
        ["hygiene-anything-mine"] = new HygieneQuestion(Filter: new Filter([OneOf(Trait.Manager, "me")])),
        ["hygiene-none"] = new HygieneQuestion(HygieneTopic.Overdue, ExampleWorld.Summit),
        ["hygiene-open"] = new HygieneQuestion(HygieneTopic.Open, ExampleWorld.Finch),
        ["hygiene-answer"] = new HygieneQuestion(HygieneTopic.Answer),
        ["hygiene-answer-none"] = new HygieneQuestion(HygieneTopic.Answer, ExampleWorld.Larkfield),
        ["data-problems"] = new DataQuestion(Partner: ExampleWorld.Larkfield),
        ["data-problems-none"] = new DataQuestion(Partner: ExampleWorld.Summit),
        ["data-problems-refused"] = new DataQuestion(Partner: ExampleWorld.Kestrel),
        ["data-problems-own"] = new DataQuestion(),
        ["data-changes-none"] = new DataQuestion(DataTopic.Changes, Since: new NodaTime.LocalDate(2026, 11, 15)),
        ["review-preview"] = new ReviewQuestion(Filter: Filter.Everyone),
        ["review-moved"] = new ReviewQuestion(ReviewTopic.Moved, new NodaTime.LocalDate(2025, 7, 1), new NodaTime.LocalDate(2025, 9, 30), Filter.Everyone),
        ["review-moved-none"] = new ReviewQuestion(ReviewTopic.Moved, new NodaTime.LocalDate(2026, 7, 1), new NodaTime.LocalDate(2026, 9, 30), Filter.Everyone),
        ["review-undecided"] = new ReviewQuestion(ReviewTopic.Undecided),
        ["review-summary"] = new ReviewQuestion(ReviewTopic.Summary),
        ["history"] = new HistoryQuestion(ExampleWorld.Finch),
        ["history-undated"] = new HistoryQuestion(ExampleWorld.Larkfield),
        ["history-was"] = new HistoryQuestion(ExampleWorld.Finch, new NodaTime.LocalDate(2026, 3, 31)),
        ["history-before"] = new HistoryQuestion(ExampleWorld.Finch, new NodaTime.LocalDate(2025, 3, 31)),
        ["history-before-joining"] = new HistoryQuestion(ExampleWorld.Newcomer, new NodaTime.LocalDate(2026, 3, 31)),
        ["history-unknown"] = new HistoryQuestion(ExampleWorld.Larkfield, new NodaTime.LocalDate(2026, 3, 31)),
        ["aging-partner"] = new AgingQuestion(ExampleWorld.Larkfield),
        ["aging-many"] = new AgingQuestion(Filter: new Filter([OneOf(Trait.Region, "EMEA")]), From: new NodaTime.LocalDate(2026, 10, 1), To: new NodaTime.LocalDate(2026, 12, 31)),
        ["aging-over"] = new AgingQuestion(From: new NodaTime.LocalDate(2026, 7, 1), To: new NodaTime.LocalDate(2026, 9, 30)),
        ["promises-partner"] = new PromisesQuestion(ExampleWorld.Larkfield),
        ["promises-all"] = new PromisesQuestion(),
        ["nudge-why"] = new NudgeWhyQuestion(),
        ["nudge-why-partner"] = new NudgeWhyQuestion(ExampleWorld.Larkfield, NudgeKind.NearUpgrade),
        ["nudge-effect-none"] = new NudgeEffectQuestion(),
        ["help"] = new HelpQuestion(),
        ["help-greeting"] = new HelpQuestion(HelpTopic.Greeting),
        ["help-thanks"] = new HelpQuestion(HelpTopic.Thanks),
        ["help-out-of-scope"] = new HelpQuestion(HelpTopic.OutOfScope),
    };

    internal static IEnumerable<Question> All => Questions.Values;

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var name in Questions.Keys)
            {
                cases.Add(name, "en");
                cases.Add(name, "de");
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void To_home_people(string name, string language) => Golden.Matches(
        "PartnerTiers.Conversation.Tests",
        $"Answers/{name}.{language}.txt",
        PlainPainter.Paint(ExampleWorld.Ask(Questions[name], language)));

    [Theory]
    [InlineData("scorecard-near", "en")]
    [InlineData("scorecard-near", "de")]
    [InlineData("need-next", "en")]
    [InlineData("need-next", "de")]
    [InlineData("receipt-people", "en")]
    [InlineData("rules", "en")]
    [InlineData("rules-revenue", "de")]
    [InlineData("benefits-gain", "en")]
    [InlineData("benefits-gain", "de")]
    [InlineData("path-elite", "en")]
    [InlineData("path-elite", "de")]
    [InlineData("whatif-moves", "en")]
    [InlineData("whatif-moves", "de")]
    [InlineData("calendar", "en")]
    [InlineData("hygiene-next-step", "de")]
    [InlineData("history-undated", "en")]
    [InlineData("history-unknown", "de")]
    [InlineData("aging-partner", "en")]
    [InlineData("aging-partner", "de")]
    [InlineData("promises-partner", "en")]
    [InlineData("promises-partner", "de")]
    [InlineData("nudge-why-partner", "en")]
    [InlineData("nudge-why-partner", "de")]
    [InlineData("help", "en")]
    [InlineData("help", "de")]
    public void To_the_partner_itself(string name, string language) => Golden.Matches(
        "PartnerTiers.Conversation.Tests",
        $"Answers/Partner/{name}.{language}.txt",
        PlainPainter.Paint(ExampleWorld.Ask(Questions[name], language, new Audience.OfPartner(ExampleWorld.Larkfield))));

    private static FindQuestion Find(params FilterTerm[] terms) => new(new Filter([.. terms]));

    private static FilterTerm.OneOf OneOf(Trait trait, params string[] values) => new(trait, [.. values]);
}
