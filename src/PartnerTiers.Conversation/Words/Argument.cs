using NodaTime;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Conversation.Words;

/// <summary>What fills a gap of a template. There is no way from a bare string: whether a text is ours or others' must be said (<see cref="Phrase.Of(string)"/>, <see cref="Phrase.OfOthers"/>).</summary>
/// <param name="Phrase">What is shown.</param>
/// <param name="Number">The number that chooses the plural form; null: not a number.</param>
public readonly record struct Argument(Phrase Phrase, decimal? Number = null)
{
    /// <summary>A phrase.</summary>
    public static implicit operator Argument(Phrase phrase) => new(phrase);

    /// <summary>A value, shown exactly.</summary>
    public static implicit operator Argument(Value value) => new(Phrase.Of(value), (value as Value.Number)?.Amount);

    /// <summary>A count.</summary>
    public static implicit operator Argument(int count) => new Value.Number(count);

    /// <summary>A day with its year.</summary>
    public static implicit operator Argument(LocalDate day) => new Value.Day(day);

    /// <summary>A phrase.</summary>
    public static Argument FromPhrase(Phrase phrase) => phrase;

    /// <summary>A value, shown exactly.</summary>
    public static Argument FromValue(Value value) => value;

    /// <summary>A count.</summary>
    public static Argument FromInt32(int count) => count;

    /// <summary>A day with its year.</summary>
    public static Argument FromLocalDate(LocalDate day) => day;
}
