using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Wording;

namespace PartnerTiers.Conversation.Questions.Data;

/// <summary>What is odd in the CRM's data, and what the last syncs changed. Home people only; the problems for those who can mend them.</summary>
internal sealed class DataKind() : QuestionKind<DataQuestion>("data", Reach.Home)
{
    protected override Answer Compose(DataQuestion question, Speech speech) => question.Topic == DataTopic.Changes
        ? Changes.Compose(question, speech, Reply)
        : Problems.Compose(question, speech, Reply);

    protected override Phrase Ask(DataQuestion question, Speech speech)
    {
        var about = question.Partner is { } partner ? PartnerWords.NameOf(speech, partner) : null;
        var ask = question switch
        {
            { Topic: DataTopic.Problems } => about is null ? speech.Say("data.ask.problems") : speech.Say("data.ask.problems.partner", ("partner", about)),
            { Since: null } => about is null ? speech.Say("data.ask.changes") : speech.Say("data.ask.changes.partner", ("partner", about)),
            { Since: { } since } when since == speech.View.Today.PlusDays(-1) => about is null ? speech.Say("data.ask.yesterday") : speech.Say("data.ask.yesterday.partner", ("partner", about)),
            { Since: { } since } => about is null ? speech.Say("data.ask.since", ("day", since)) : speech.Say("data.ask.since.partner", ("day", since), ("partner", about)),
        };
        return question is { Partner: null, Filter: { Terms.IsEmpty: false } filter } ? ask.Then(Phrase.Of(", ")).Then(FilterWords.InSentence(speech, filter)) : ask;
    }

    protected override DataQuestion? ExampleFor(Speech speech) => new(DataTopic.Changes, Since: speech.View.Today.PlusDays(-1));
}
