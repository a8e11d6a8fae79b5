using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>What a sentence means. The README beside it explains how it is written.</summary>
/// <param name="Manner">What has to come of it.</param>
/// <param name="Questions">The typed questions that are right, any of them.</param>
/// <param name="Kinds">Kinds that are right whatever else they say.</param>
/// <param name="Readings">What a question back has to offer.</param>
internal sealed record Expectation(Manner Manner, ImmutableArray<MeantQuestion> Questions, ImmutableArray<string> Kinds, ImmutableArray<MeantQuestion> Readings)
{
    /// <summary>All that may come of it, <see cref="Manner"/> first.</summary>
    public ImmutableArray<Manner> Manners { get; private init; } = [Manner];

    /// <summary>Reads it as written behind the arrow.</summary>
    public static Expectation Parse(string text, World world)
    {
        var manners = ImmutableArray.CreateBuilder<Manner>();
        var questions = ImmutableArray.CreateBuilder<MeantQuestion>();
        var kinds = ImmutableArray.CreateBuilder<string>();
        var readings = ImmutableArray.CreateBuilder<MeantQuestion>();
        var alternatives = text.Split(" or ");
        for (var at = 0; at < alternatives.Length; at++)
        {
            var (word, rest) = alternatives[at].Trim().Split(' ', 2) is [var first, var more] ? (first, more) : (alternatives[at].Trim(), string.Empty);
            if (MannerOf(word) is { } manner)
            {
                manners.Add(manner);
                readings.AddRange(rest.Split(" / ", StringSplitOptions.RemoveEmptyEntries).Select(reading => QuestionNotation.Read(reading, world)));
            }
            else if (word[0] == '~' || !QuestionNotation.IsKind(word))
            {
                kinds.Add(word.TrimStart('~'));
            }
            else
            {
                questions.Add(QuestionNotation.Read(alternatives[at].Trim(), world));
            }
        }

        if (manners.Count == 0)
        {
            manners.Add(Manner.Answer);
        }

        return new Expectation(manners[0], questions.ToImmutable(), kinds.ToImmutable(), readings.ToImmutable()) { Manners = manners.ToImmutable() };
    }

    private static Manner? MannerOf(string word) => word switch
    {
        "ask" => Manner.AskBack,
        "out" => Manner.Refuse,
        "act" => Manner.NotYet,
        "nobody" => Manner.NoSuchPartner,
        "partner?" => Manner.NamePartner,
        _ => null,
    };
}

/// <summary>What has to come of a sentence.</summary>
internal enum Manner
{
    /// <summary>An answer.</summary>
    Answer,

    /// <summary>A question back.</summary>
    AskBack,

    /// <summary>An honest no: out of scope, or not understood.</summary>
    Refuse,

    /// <summary>The same, until the bot can do it: then its kind <c>act</c>.</summary>
    NotYet,

    /// <summary>That nobody is called so.</summary>
    NoSuchPartner,

    /// <summary>The question which partner.</summary>
    NamePartner,
}
