using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Aging;
using PartnerTiers.Conversation.Questions.Benefits;
using PartnerTiers.Conversation.Questions.Calendar;
using PartnerTiers.Conversation.Questions.Compare;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Data;
using PartnerTiers.Conversation.Questions.Find;
using PartnerTiers.Conversation.Questions.Help;
using PartnerTiers.Conversation.Questions.History;
using PartnerTiers.Conversation.Questions.Hygiene;
using PartnerTiers.Conversation.Questions.Near;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Conversation.Questions.People;
using PartnerTiers.Conversation.Questions.NudgeEffect;
using PartnerTiers.Conversation.Questions.NudgeWhy;
using PartnerTiers.Conversation.Questions.Path;
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

namespace PartnerTiers.Conversation.Questions;

/// <summary>Every kind of question, in the order in which help shows them. The list is the documentation; a clash stops the start.</summary>
public static class QuestionCatalogue
{
    /// <summary>All kinds; ids and records are unique.</summary>
    public static ImmutableArray<IQuestionKind> All { get; } = Checked(
    [
        new FindKind(),
        new CountKind(),
        new ScorecardKind(),
        new NeedKind(),
        new WhyKind(),
        new ReceiptKind(),
        new RouteKind(),
        new CompareKind(),
        new NearKind(),
        new RiskKind(),
        new PathKind(),
        new WhatIfKind(),
        new RuleWhatIfKind(),
        new RulesKind(),
        new BenefitsKind(),
        new CalendarKind(),
        new ReviewKind(),
        new HistoryKind(),
        new PeopleKind(),
        new HygieneKind(),
        new DataKind(),
        new AgingKind(),
        new PromisesKind(),
        new NudgeEffectKind(),
        new NudgeWhyKind(),
        new HelpKind(),
    ]);

    /// <summary>The kind whose record <paramref name="question"/> is.</summary>
    public static IQuestionKind KindOf(Question question) =>
        All.FirstOrDefault(kind => kind.Record == question.GetType())
        ?? throw new InvalidOperationException($"{question.GetType().Name} stands in no kind of the catalogue.");

    private static ImmutableArray<IQuestionKind> Checked(ImmutableArray<IQuestionKind> kinds)
    {
        var clash = kinds.GroupBy(kind => kind.Id).FirstOrDefault(same => same.Count() > 1)?.Key
            ?? kinds.GroupBy(kind => kind.Record.Name).FirstOrDefault(same => same.Count() > 1)?.Key;
        return clash is null ? kinds : throw new InvalidOperationException($"Two kinds of question claim {clash}.");
    }
}
