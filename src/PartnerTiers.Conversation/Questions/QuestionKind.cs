using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Decisions;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions;

/// <summary>A kind of question with its record's type, and the same gate for all: what an audience may not ask is refused before anything is composed.</summary>
internal abstract class QuestionKind<T>(string id, Reach reach) : IQuestionKind
    where T : Question
{
    public string Id => id;

    public Type Record => typeof(T);

    public Answer Answer(Question question, Turn turn)
    {
        if (!reach.Covers(turn.View.Audience))
        {
            return Refusal.Compose(turn.Language);
        }

        return NeedsFacts && turn.View.Sync is null ? NoFacts.Compose(turn.Language) : Compose((T)question, new Speech(turn));
    }

    public Phrase Ask(Question question, Turn turn) => Ask((T)question, new Speech(turn));

    public Question? Example(Turn turn) => reach.Covers(turn.View.Audience) ? ExampleFor(new Speech(turn)) : null;

    public virtual bool MayBeSuggested => true;

    /// <summary>Speaks of partners; false: of the published rules alone, which are known without any facts.</summary>
    protected virtual bool NeedsFacts => true;

    protected abstract Answer Compose(T question, Speech speech);

    protected abstract Phrase Ask(T question, Speech speech);

    protected virtual T? ExampleFor(Speech speech) => null;

    /// <summary>An answer of this kind.</summary>
    protected Answer Reply(Speech speech, Phrase summary, params IEnumerable<AnswerPart?> parts) =>
        new(id, speech.Language, summary, [.. parts.OfType<AnswerPart>()]);

    /// <summary>Composes about a partner, with what was decided about it; or says that there is none that this audience may see.</summary>
    protected static Answer About(string partnerId, Speech speech, Func<PartnerFacts, Answer> compose) =>
        speech.View.Find(partnerId) is { } partner ? DecisionNotes.On(compose(partner), speech, partner)
        : speech.View.Audience is Audience.Home ? UnknownName.Compose(speech.Turn, partnerId, [])
        : Refusal.Compose(speech.Language);
}
