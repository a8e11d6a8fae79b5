using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using NodaTime;
using PartnerTiers.Conversation.Questions;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>A typed question as a corpus means it, its days apart from the rest.</summary>
/// <param name="Text">What it asks, without days.</param>
/// <param name="Days">The days that it speaks of, in order. Those from today on say no more than that a time goes on, and are left out.</param>
/// <param name="Question">The question itself, with days where its record has a place for them.</param>
internal sealed record MeantQuestion(string Text, ImmutableArray<LocalDate> Days, Question Question)
{
    /// <summary>Whether <paramref name="got"/> asks the same.</summary>
    public bool Is(Question got, World world) => QuestionText.Of(got, world) == Text && DaysOf(got, world).SequenceEqual(Days);

    /// <summary>The past days that a question speaks of, however its record holds them.</summary>
    public static ImmutableArray<LocalDate> DaysOf(Question question, World world) => Past(AllOf(question), world);

    /// <summary>These days as <see cref="Days"/> has them.</summary>
    public static ImmutableArray<LocalDate> Past(IEnumerable<LocalDate> days, World world) => [.. days.Where(day => day < world.View.Today).Distinct().Order()];

    /// <summary>Whether a property holds a day, itself or inside.</summary>
    public static bool HoldsDays(object? value) => AllOf(value).Any();

    /// <inheritdoc/>
    public override string ToString() => Days.IsEmpty ? Text : $"{Text} on {string.Join(", ", Days.Select(static day => day.ToString("uuuu-MM-dd", null)))}";

    private static IEnumerable<LocalDate> AllOf(object? value) => value switch
    {
        null or string or Conversation.Questions.Filters.FilterTerm.Joined => [],
        LocalDate day => [day],
        IEnumerable list => list.Cast<object?>().SelectMany(AllOf),
        _ when value.GetType().Namespace!.StartsWith("PartnerTiers", StringComparison.Ordinal) && !value.GetType().IsEnum =>
            value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.GetIndexParameters().Length == 0).SelectMany(property => AllOf(property.GetValue(value))),
        _ => [],
    };
}
