using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Tests.Samples;

/// <summary>Answers of every part and every extreme. A channel that draws them all has sat its exam; golden files and pictures are made of them.</summary>
public static class AnswerSamples
{
    /// <summary>All of them; names are unique.</summary>
    public static IReadOnlyList<AnswerSample> All { get; } =
    [
        new("welcome", EverydaySamples.Welcome), new("scorecard", EverydaySamples.Scorecard), new("need", EverydaySamples.Need), new("find", EverydaySamples.Find),
        new("find-last-page", EverydaySamples.FindLastPage), new("find-none", EverydaySamples.FindNone), new("count", EverydaySamples.Count), new("compare", EverydaySamples.Compare),
        new("receipt", EverydaySamples.Receipt), new("receipt-empty", EverydaySamples.ReceiptEmpty), new("calendar", EverydaySamples.Calendar), new("clarify", EverydaySamples.Clarify),
        new("not-understood", EverydaySamples.NotUnderstood), new("refusal", EverydaySamples.Refusal),
        new("every-part", ExtremeSamples.EveryPart), new("empty", ExtremeSamples.Empty), new("empty-parts", ExtremeSamples.EmptyParts), new("one-of-each-value", ExtremeSamples.Values),
        new("longest", ExtremeSamples.Longest), new("right-to-left", ExtremeSamples.RightToLeft), new("hostile", ExtremeSamples.Hostile), new("wide-grid", ExtremeSamples.WideGrid),
        new("summary", ChartSamples.Summary), new("chart-of-one", ChartSamples.One), new("chart-of-zeros", ChartSamples.Zeros), new("chart-of-twelve", ChartSamples.Twelve),
        new("list-of-10000", ExtremeSamples.ListOf(10_000), IsBulk: true), new("grid-of-10000", ExtremeSamples.GridOf(10_000), IsBulk: true), new("receipt-of-10000", ExtremeSamples.ReceiptOf(10_000), IsBulk: true),
    ];

    /// <summary>The language they are in.</summary>
    public static Language Language => Languages.Default;

    /// <summary>The sample of this name.</summary>
    public static Answer Named(string name) => All.Single(sample => sample.Name == name).Answer;

    internal static Answer Answer(string kind, string summary, params AnswerPart[] parts) => new(kind, Language, Phrase.Of(summary), [.. parts]);

    internal static Phrase Eur(decimal amount, ValueStyle style = ValueStyle.Exact) => Phrase.Of(new Value.Money(amount, "EUR"), style);

    internal static Phrase Number(decimal amount) => Phrase.Of(new Value.Number(amount));

    internal static Phrase Day(int year, int month, int day, ValueStyle style = ValueStyle.Exact) => Phrase.Of(new Value.Day(new NodaTime.LocalDate(year, month, day)), style);

    /// <summary>Words and phrases, one after the other: a string is our own words.</summary>
    internal static Phrase Say(params object[] pieces) =>
        Phrase.Join(string.Empty, pieces.Select(piece => piece as Phrase ?? Phrase.Of((string)piece)));

    internal static Button Ask(string title, string question, bool inPlace = false) => new(Phrase.Of(title), Phrase.Of(question), "press:" + question, inPlace);
}
