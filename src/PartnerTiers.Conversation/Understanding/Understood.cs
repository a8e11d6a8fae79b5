using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions;

namespace PartnerTiers.Conversation.Understanding;

/// <summary>What became of a sentence.</summary>
/// <param name="Language">The language to answer in, by its code.</param>
/// <param name="Trail">Which words gave what, which readings there were and how they scored.</param>
internal abstract record Understood(string Language, ImmutableArray<string> Trail)
{
    /// <summary>The same with one more line of trail.</summary>
    public Understood With(string line) => this with { Trail = Trail.Add(line) };

    /// <summary>One reading.</summary>
    internal sealed record One(Question Question, string Language, ImmutableArray<string> Trail) : Understood(Language, Trail)
    {
        /// <summary>A language model read it; the answer says so.</summary>
        public bool IsSuggested { get; init; }
    }

    /// <summary>A name that several partners have: each of the first few with the question it would be, and how many there are.</summary>
    internal sealed record WhichPartner(string Name, ImmutableArray<(string Partner, Question Question)> Choices, int Total, string Language, ImmutableArray<string> Trail) : Understood(Language, Trail);

    /// <summary>Readings about as likely (nothing is left), or such as leave words over; the likeliest first.</summary>
    internal sealed record Choose(ImmutableArray<Question> Questions, ImmutableArray<string> Left, string Language, ImmutableArray<string> Trail) : Understood(Language, Trail);

    /// <summary>A question about a partner that nobody here is called like, with the nearest ones and the question each would be.</summary>
    internal sealed record NoSuchPartner(string Name, ImmutableArray<(string Partner, Question Question)> Nearest, string Language, ImmutableArray<string> Trail) : Understood(Language, Trail);

    /// <summary>A question about a partner that doesn't say which.</summary>
    internal sealed record NamePartner(string Language, ImmutableArray<string> Trail) : Understood(Language, Trail);

    /// <summary>Something that no question is for, now or ever.</summary>
    internal sealed record OutOfScope(string Language, ImmutableArray<string> Trail) : Understood(Language, Trail);

    /// <summary>Not understood; with the words that nothing knows.</summary>
    internal sealed record Nothing(ImmutableArray<string> Unknown, string Language, ImmutableArray<string> Trail) : Understood(Language, Trail);
}
