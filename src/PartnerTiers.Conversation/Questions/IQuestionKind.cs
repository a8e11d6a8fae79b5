using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Conversation.Questions;

/// <summary>Everything about one kind of question. One folder each, one line in <see cref="QuestionCatalogue"/>.</summary>
public interface IQuestionKind
{
    /// <summary>Its id in phrase files, buttons and answers: <c>need</c>.</summary>
    string Id { get; }

    /// <summary>Its record, derived from <see cref="Question"/>.</summary>
    Type Record { get; }

    /// <summary>Answers <paramref name="question"/>, which is of type <see cref="Record"/>.</summary>
    Answer Answer(Question question, Turn turn);

    /// <summary>The sentence that reads as <paramref name="question"/>: what a button says, and what to type where there are no buttons.</summary>
    Phrase Ask(Question question, Turn turn) => Phrase.Empty;

    /// <summary>A question of this kind that works for this audience, for help and suggestions; null: there is none.</summary>
    Question? Example(Turn turn) => null;

    /// <summary>A language model may suggest it for a sentence that the built-in reader can't read. Never where asking it changes anything.</summary>
    bool MayBeSuggested => true;
}
