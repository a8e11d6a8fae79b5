using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Help;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Conversation.Understanding.FollowUps;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>Asks the real reader and says what became of a sentence.</summary>
internal sealed class Judge
{
    // What a question had before it could speak of time; a question with dates has to say more than these.
    private static readonly ImmutableHashSet<string> Timeless = ["Filter", "GroupBy", "Criterion", "Aggregate", "Order", "Limit", "Skip"];

    private readonly SentenceReader reader = new(QuestionNotation.Grammar, new ReaderIndexes(QuestionNotation.Grammar));

    /// <summary>Reads one sentence, in its dialogue.</summary>
    /// <param name="asked">The sentence.</param>
    /// <param name="typed">How it is typed; null: as it stands.</param>
    /// <param name="hint">The language that the client is set to; null: that of the sentence.</param>
    public Verdict Read(AskedSentence asked, string? typed = null, string? hint = null)
    {
        var understood = reader.Read(typed ?? asked.Text, asked.World.View, hint ?? asked.Language, Context(asked));
        return new Verdict(asked, Outcome(asked, understood), Describe(understood, asked.World), understood.Language, understood.Trail);
    }

    // What was said before is taken as it was meant, so that one mistake is counted once.
    private static ThreadContext? Context(AskedSentence asked)
    {
        var before = asked.Before;
        var list = before;
        while (list is { Listed.IsEmpty: true, Before: not null, Meant.Questions: [{ Question: var one }, ..] } && new ThreadContext(one, [], [], string.Empty).Partner is not null)
        {
            // As long as its partners are asked about, a list stays.
            list = list.Before;
        }

        var listed = list?.Listed ?? [];
        ImmutableArray<Question> choices = before?.Meant is { Manner: Manner.AskBack, Readings: { Length: > 1 } readings } ? [.. readings.Select(static reading => reading.Question)] : [];
        while (before is not null && (before.Meant.Questions.IsEmpty || before.Meant.Questions[0].Question is HelpQuestion))
        {
            before = before.Before;
        }

        return before is not null ? new ThreadContext(before.Meant.Questions[0].Question, listed, choices, asked.Language) : choices.IsEmpty ? null : new ThreadContext(null, [], choices, asked.Language);
    }

    // Where several things may come of a sentence, any of them is right.
    private static Outcome Outcome(AskedSentence asked, Understood understood) =>
        asked.Meant.Manners.Any(manner => Outcome(asked, understood, manner) == Evaluation.Outcome.Right) ? Evaluation.Outcome.Right : Outcome(asked, understood, asked.Meant.Manner);

    private static Outcome Outcome(AskedSentence asked, Understood understood, Manner manner)
    {
        var meant = asked.Meant;
        var isNo = understood is Understood.OutOfScope or Understood.Nothing or Understood.One { Question: HelpQuestion { Topic: HelpTopic.OutOfScope } };
        return understood switch
        {
            Understood.One { Question: var question } when !isNo => IsMeant(asked, question) ? Evaluation.Outcome.Right : Evaluation.Outcome.Wrong,
            _ when manner is Manner.Refuse or Manner.NotYet => isNo || understood is Understood.Choose { Left.IsEmpty: false } ? Evaluation.Outcome.Right : Evaluation.Outcome.AskedBack,
            Understood.NoSuchPartner => manner == Manner.NoSuchPartner ? Evaluation.Outcome.Right : Evaluation.Outcome.NotUnderstood,
            _ when isNo => Evaluation.Outcome.NotUnderstood,
            Understood.NamePartner when manner == Manner.NamePartner => Evaluation.Outcome.Right,
            _ when manner == Manner.AskBack && Offers(understood, meant.Readings, asked.World) => Evaluation.Outcome.Right,
            _ => Evaluation.Outcome.AskedBack,
        };
    }

    private static bool IsMeant(AskedSentence asked, Question question)
    {
        var meant = asked.Meant;
        var kind = QuestionCatalogue.KindOf(question).Id;
        return meant.Questions.Any(right => right.Is(question, asked.World))
            || meant.Kinds.Any(right => right == kind || (right == kind + "+dates" && question.GetType().GetProperties().Any(property => !Timeless.Contains(property.Name) && property.GetValue(question) is not null)))
            || (meant.Manners.Contains(Manner.NotYet) && kind == "act");
    }

    private static bool Offers(Understood understood, ImmutableArray<MeantQuestion> readings, World world)
    {
        var offered = Offered(understood).ToList();
        return readings.All(reading => offered.Exists(question => reading.Is(question, world)));
    }

    private static IEnumerable<Question> Offered(Understood understood) => understood switch
    {
        Understood.Choose choose => choose.Questions,
        Understood.WhichPartner which => which.Choices.Select(static choice => choice.Question),
        _ => [],
    };

    internal static string Describe(Understood understood, World world) => understood switch
    {
        Understood.One one => Written(one.Question, world),
        Understood.Choose { Left: [] } choose => "which of: " + Written(choose, world),
        Understood.Choose choose => $"not read: {string.Join(", ", choose.Left)}; offers {Written(choose, world)}",
        Understood.WhichPartner which => "which partner: " + Written(which, world),
        Understood.NoSuchPartner none => $"nobody is called '{none.Name}'",
        Understood.Nothing nothing => $"nothing; unknown: {string.Join(", ", nothing.Unknown)}",
        _ => understood.GetType().Name,
    };

    private static string Written(Understood understood, World world) => string.Join(" / ", Offered(understood).Select(question => Written(question, world)));

    private static string Written(Question question, World world) => new MeantQuestion(QuestionText.Of(question, world), MeantQuestion.DaysOf(question, world), question).ToString();
}

/// <summary>What became of a sentence.</summary>
/// <param name="Asked">The sentence.</param>
/// <param name="Outcome">How good that was.</param>
/// <param name="Got">What the reader said.</param>
/// <param name="Language">The language it would be answered in.</param>
/// <param name="Trail">Its trail.</param>
internal sealed record Verdict(AskedSentence Asked, Outcome Outcome, string Got, string Language, ImmutableArray<string> Trail);

/// <summary>How good a reading is.</summary>
internal enum Outcome
{
    /// <summary>What was meant.</summary>
    Right,

    /// <summary>A question back where an answer was wanted, or one with other readings than wanted.</summary>
    AskedBack,

    /// <summary>An honest no where there is an answer.</summary>
    NotUnderstood,

    /// <summary>An answer to another question: worse than anything else.</summary>
    Wrong,
}
