using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Replies;

namespace PartnerTiers.Conversation.Acts;

/// <summary>Something that changes state, or that only admins may look at. Read by <c>Commands/</c>, answered with the organisation's services at hand.</summary>
internal interface IActKind : IQuestionKind
{
    /// <summary>Only admins may ask for it; false: its answer sees to who may.</summary>
    bool IsForAdmins { get; }

    /// <summary>People of a partner may ask for it too, where their partner reads: about that partner alone.</summary>
    bool IsForPartners { get; }

    /// <summary>Does or proposes it, or shows what only admins see.</summary>
    Task<Answer> AnswerAsync(Question act, ActTurn turn, CancellationToken cancellationToken);
}

/// <summary>The same with its record's type.</summary>
internal abstract class ActKind<T>(string id) : IActKind
    where T : Question
{
    public string Id => id;

    public Type Record => typeof(T);

    public virtual bool IsForAdmins => true;

    public virtual bool IsForPartners => false;

    /// <summary>Only the desk answers acts; from a view alone there is nothing to tell.</summary>
    public Answer Answer(Question question, Turn turn) => Refusal.Compose(turn.Language);

    public Phrase Ask(Question question, Turn turn) => Ask((T)question, new ActSpeech(turn));

    public Task<Answer> AnswerAsync(Question act, ActTurn turn, CancellationToken cancellationToken) => ComposeAsync((T)act, turn, cancellationToken);

    protected abstract Task<Answer> ComposeAsync(T act, ActTurn turn, CancellationToken cancellationToken);

    protected abstract Phrase Ask(T act, ActSpeech speech);

    protected Answer Reply(ActTurn turn, Phrase summary, params IEnumerable<AnswerPart?> parts) => new(id, turn.Speech.Language, summary, [.. parts.OfType<AnswerPart>()]);

    /// <summary>That the asker may not, by their role.</summary>
    protected Answer Refuse(ActTurn turn, string key)
    {
        var text = NotAllowed.Say(turn, key);
        return Reply(turn, text, new Answers.Parts.Paragraph(text));
    }

    /// <summary>One sentence.</summary>
    protected Answer Say(ActTurn turn, string key, params (string Name, Words.Argument Value)[] arguments)
    {
        var text = turn.Speech.Say(key, arguments);
        return Reply(turn, text, new Answers.Parts.Paragraph(text));
    }
}
