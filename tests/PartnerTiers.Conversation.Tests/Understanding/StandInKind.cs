using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Benefits;
using PartnerTiers.Conversation.Questions.Calendar;
using PartnerTiers.Conversation.Questions.Compare;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Find;
using PartnerTiers.Conversation.Questions.Help;
using PartnerTiers.Conversation.Questions.Near;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Conversation.Questions.Receipt;
using PartnerTiers.Conversation.Questions.Risk;
using PartnerTiers.Conversation.Questions.Rules;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Why;

namespace PartnerTiers.Conversation.Tests.Understanding;

/// <summary>The kinds without their answers: what the reader needs of them.</summary>
internal sealed record StandInKind(string Id, Type Record) : IQuestionKind
{
    public static ImmutableArray<IQuestionKind> All { get; } =
    [
        new StandInKind("find", typeof(FindQuestion)), new StandInKind("count", typeof(CountQuestion)), new StandInKind("need", typeof(NeedQuestion)), new StandInKind("scorecard", typeof(ScorecardQuestion)),
        new StandInKind("why", typeof(WhyQuestion)), new StandInKind("receipt", typeof(ReceiptQuestion)), new StandInKind("compare", typeof(CompareQuestion)), new StandInKind("near", typeof(NearQuestion)),
        new StandInKind("risk", typeof(RiskQuestion)), new StandInKind("rules", typeof(RulesQuestion)), new StandInKind("benefits", typeof(BenefitsQuestion)), new StandInKind("calendar", typeof(CalendarQuestion)),
        new StandInKind("help", typeof(HelpQuestion)),
    ];

    public Answer Answer(Question question, Turn turn) => new(Id, turn.Language, Phrase.Of(Id), []);
}
