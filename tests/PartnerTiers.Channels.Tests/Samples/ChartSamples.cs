using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using static PartnerTiers.Channels.Tests.Samples.AnswerSamples;

namespace PartnerTiers.Channels.Tests.Samples;

/// <summary>Charts: the summary that leadership reads, and the edges of bars.</summary>
internal static class ChartSamples
{
    private static readonly ImmutableArray<Phrase> BeforeAndAfter = [Phrase.Of("Before"), Phrase.Of("After")];

    public static Answer Summary { get; } = Answer(
        "review", "The review of 30 September 2026 was published on 15 October 2026: 2 upgrades, 1 downgrade and 9 keep their tier.",
        new Headline(Phrase.Of("Quarter-end summary · 30 September"), 12),
        new Chart(
            Phrase.Of("Partners by tier"), Phrase.Of("Elite 2 before and 3 after; Select 4 before and 4 after; Registered 6 before and 5 after."), BeforeAndAfter,
            [new(Phrase.OfOthers("Elite"), [2, 3]), new(Phrase.OfOthers("Select"), [4, 4]), new(Phrase.OfOthers("Registered"), [6, 5])]),
        new Paragraph(Phrase.Of("Changes of tier"), Tone.Heading),
        new Grid(
            [new(Phrase.Of("Partner")), new(Phrase.Of("Region")), new(Phrase.Of("Move"))],
            [[Phrase.OfOthers("Larkfield Systems, Inc."), Phrase.OfOthers("North America"), Phrase.Of("Select → Elite")], [Phrase.OfOthers("Wisłok Software Sp. z o.o."), Phrase.OfOthers("EMEA"), Phrase.Of("Registered → Select")]]),
        new Paragraph(Phrase.Of("and 1 more"), Tone.Note),
        new Actions([Ask("All changes", "who moved up in the third quarter")]));

    public static Answer One { get; } = Answer(
        "review", "One tier.", new Chart(Phrase.Of("Partners by tier"), Phrase.Of("Only tier 48."), [Phrase.Of("Partners")], [new(Phrase.OfOthers("Only tier"), [48])]));

    public static Answer Zeros { get; } = Answer(
        "review", "Nobody anywhere, and one among many.",
        new Chart(Phrase.Of("Nobody"), Phrase.Of("Elite 0 before and 0 after."), BeforeAndAfter, [new(Phrase.OfOthers("Elite"), [0, 0])]),
        new Chart(Phrase.Of("Few"), Phrase.Of("Elite 0 before and 1 after and Registered 4,000 before and -3 after."), BeforeAndAfter, [new(Phrase.OfOthers("Elite"), [0, 1]), new(Phrase.OfOthers("Registered"), [4_000, -3])]));

    /// <summary>Money in twelve categories, among them a long name and some from right to left.</summary>
    public static Answer Twelve { get; } = Answer(
        "review", "Twelve categories.",
        new Chart(
            Phrase.Of("Revenue by region"), Phrase.Of("Twelve regions, each with more than before."), BeforeAndAfter,
            [.. Enumerable.Range(1, 12).Select(i => new ChartGroup(
                Phrase.OfOthers(i switch { 3 => "شركاء الخليج العربي", 4 => "שותפים בישראל", 5 => "Donaudampfschifffahrtsgesellschaft und Umgebung", _ => $"Region {i}" }),
                [i * 98_765.43m, i * 123_456.78m]))],
            "EUR"));
}
