using PartnerTiers.Conversation.Tests.Evaluation;
using PartnerTiers.Conversation.Understanding;

namespace PartnerTiers.Conversation.Tests.Understanding;

/// <summary>Asks the reader over the example partners.</summary>
internal static class Asking
{
    private static readonly SentenceReader Reader = new(QuestionNotation.Grammar, new ReaderIndexes(QuestionNotation.Grammar));

    /// <summary>What becomes of a sentence that stands alone.</summary>
    public static Understood Read(string sentence, string hint = "en") => Reader.Read(sentence, World.Example.View, hint, null);

    /// <summary>The question in the notation of the corpora, made alike; or the name of what else became of the sentence.</summary>
    public static string Of(string sentence, string hint = "en") => Read(sentence, hint) switch
    {
        Understood.One one => QuestionText.Of(one.Question, World.Example),
        Understood.Choose { Left.IsEmpty: true } choose => "which: " + string.Join(" / ", choose.Questions.Select(static question => QuestionText.Of(question, World.Example))),
        var other => other.GetType().Name,
    };

    /// <summary>A question as the corpora write it, made alike.</summary>
    public static string Meant(string notation) => QuestionText.Of(QuestionNotation.Read(notation, World.Example).Question, World.Example);
}
