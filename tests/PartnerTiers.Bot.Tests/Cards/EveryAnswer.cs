using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
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
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Bot.Tests.Cards;

/// <summary>Questions of every kind about a landscape, and all their answers with every page.</summary>
internal static class EveryAnswer
{
    /// <summary>About many partners and about the rules.</summary>
    public static IEnumerable<Question> AboutAll(ProgrammeView view)
    {
        var tiers = view.Rules.Tiers.Select(tier => tier.Id).ToList();
        var criteria = view.Rules.Criteria.Select(criterion => criterion.Id).ToList();
        Filter[] filters =
        [
            Filter.Everyone, .. tiers.Select(tier => Of(new FilterTerm.OneOf(Trait.Tier, [tier]))), .. Enum.GetValues<State>().Select(state => Of(new FilterTerm.HasState(state))),
            Of(new FilterTerm.OneOf(Trait.Country, ["DE", "AT", "CH"], "DACH") { Not = true }, new FilterTerm.Compared("csat", Comparison.Between, 4m, 4.5m), new FilterTerm.OneOf(Trait.Type, ["service", "isv"])),
            Of(new FilterTerm.OneOf(Trait.Region, ["NOWHERE"])),
        ];
        foreach (var filter in filters)
        {
            yield return new FindQuestion(filter);
            yield return new FindQuestion(filter, new Order("revenue"), 5);
            yield return new RouteQuestion(filter, 80_000m);
            yield return new NearQuestion(filter);
            yield return new RiskQuestion(filter);
            yield return new RiskQuestion(filter, Expiring: true);
            yield return new NudgeEffectQuestion(filter);
            foreach (var topic in Enum.GetValues<HygieneTopic>())
            {
                yield return new HygieneQuestion(topic, Filter: filter);
            }

            foreach (var topic in Enum.GetValues<DataTopic>())
            {
                yield return new DataQuestion(topic, Filter: filter);
            }

            foreach (var topic in Enum.GetValues<ReviewTopic>())
            {
                yield return new ReviewQuestion(topic, Filter: filter);
            }

            foreach (var grouping in Enum.GetValues<Grouping>())
            {
                yield return new CountQuestion(filter, grouping);
                yield return new CountQuestion(filter, grouping, "revenue", Aggregate.Total);
                yield return new CountQuestion(filter, grouping, "csat", Aggregate.Average);
            }
        }

        foreach (var tier in tiers)
        {
            yield return new NearQuestion(Filter.Everyone, tier);
            yield return new BenefitsQuestion(tier);
            yield return new RulesQuestion(Tier: tier);
            foreach (var criterion in criteria)
            {
                yield return new RuleWhatIfQuestion(tier, criterion, 2m);
                yield return new RulesQuestion(criterion, tier);
                yield return new RulesQuestion(criterion, Type: "isv", Region: "LATAM");
            }
        }

        foreach (var topic in Enum.GetValues<CalendarTopic>())
        {
            yield return new CalendarQuestion(topic);
        }

        foreach (var topic in Enum.GetValues<HelpTopic>())
        {
            yield return new HelpQuestion(topic);
        }

        yield return new BenefitsQuestion();
        yield return new NudgeWhyQuestion();
        yield return new AgingQuestion(To: view.Today.PlusDays(200));
        yield return new AgingQuestion(Filter: filters[^1]);
        yield return new PromisesQuestion();
        yield return new PromisesQuestion(Filter: filters[^1]);
        yield return new RulesQuestion();
        yield return new RulesQuestion(Topic: RuleTopic.Grace);
        yield return new CompareQuestion([.. view.Partners.Take(4).Select(partner => partner.Partner.Id)]);
        yield return new CompareQuestion([.. view.Partners.Take(2).Select(partner => partner.Partner.Id)], "revenue");
        yield return new CompareQuestion([.. view.Partners.Take(2).Select(partner => partner.Partner.Id)], "revenue", ["csat"]);
    }

    /// <summary>About one partner.</summary>
    public static IEnumerable<Question> About(ProgrammeView view, string partner)
    {
        yield return new ScorecardQuestion(partner);
        yield return new NeedQuestion(partner);
        yield return new WhyQuestion(partner);
        yield return new ReceiptQuestion(partner);
        yield return new PeopleQuestion(partner);
        yield return new PathQuestion(partner);
        yield return new AgingQuestion(partner);
        yield return new PromisesQuestion(partner);
        foreach (var kind in Enum.GetValues<NudgeKind>())
        {
            yield return new NudgeWhyQuestion(partner, kind);
        }

        foreach (var kind in Enum.GetValues<ChangeKind>().Where(kind => kind is not (ChangeKind.Person or ChangeKind.Evidence)))
        {
            yield return new WhatIfQuestion(partner, [new Change(kind, 2m, Each: 4m), new Change(ChangeKind.Revenue, 200_000m)]);
        }

        yield return new HistoryQuestion(partner);
        yield return new HistoryQuestion(partner, view.Today.PlusMonths(-8));
        yield return new DataQuestion(DataTopic.Problems, partner);
        foreach (var topic in Enum.GetValues<HygieneTopic>())
        {
            yield return new HygieneQuestion(topic, partner);
        }

        foreach (var tier in view.Rules.Tiers)
        {
            yield return new NeedQuestion(partner, tier.Id);
            yield return new BenefitsQuestion(tier.Id, partner);
        }

        foreach (var criterion in view.Rules.Criteria)
        {
            yield return new ReceiptQuestion(partner, criterion.Id);
            yield return new ReceiptQuestion(partner, criterion.Id, ExcludedOnly: true);
        }
    }

    /// <summary>The answer, and its further pages up to that many.</summary>
    public static IEnumerable<Answer> PagesOf(Question question, Turn turn, int mostPages)
    {
        for (var page = 0; page < mostPages; page++)
        {
            var answer = QuestionCatalogue.KindOf(question).Answer(question, turn);
            yield return answer;
            if (More(answer) is not { } more)
            {
                yield break;
            }

            question = QuestionCodec.Read(more.Press) ?? throw new InvalidOperationException("a page's button can't be read: " + more.Press);
        }
    }

    private static Button? More(Answer answer) =>
        answer.Parts.Select(part => part switch { ItemList list => list.More, ReceiptLines lines => lines.More, _ => null }).FirstOrDefault(more => more is not null);

    private static Filter Of(params FilterTerm[] terms) => new([.. terms]);
}
