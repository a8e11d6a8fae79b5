using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using static PartnerTiers.Channels.Tests.Samples.AnswerSamples;

namespace PartnerTiers.Channels.Tests.Samples;

/// <summary>Answers at the edges: nothing at all, far too much, the other direction of writing, and text that means harm.</summary>
internal static class ExtremeSamples
{
    /// <summary>What others may have written into a CRM to trick one channel or another.</summary>
    public static IReadOnlyList<string> HostileTexts { get; } =
    [
        "<img src=x onerror=\"document.title='owned'\">", "<script>document.title='owned'</script>", "\"><b onmouseover=alert(1)>x</b>", "</article></body>&lt;&amp;",
        "[click](https://evil.example) **bold** _it_ ~~no~~ `code` # head", "![x](https://evil.example/x.png)", "* one\n* two\r\n1. three", "<https://evil.example|click> <!channel> <@U123> *bold*",
        "<at>Everyone</at> &nbsp;", "\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b2J \b\b\b", "abc\u202Egpj.exe \u2066isolated\u2069 zero\u200Bwidth", "null\0end", "{{DATE(2026-11-16T00:00:00Z,SHORT)}} ${x} {0}", "=cmd|'/c calc'!A1",
        "javascript:alert(1)", "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
    ];

    public static Answer Empty { get; } = new("find", Language, Phrase.Empty, []);

    public static Answer EmptyParts { get; } = Answer(
        "find", "Nothing.",
        new Headline(Phrase.Empty), new Subject(Phrase.Empty, Phrase.Empty, Phrase.Empty, null, null), new Paragraph(Phrase.Empty), new FactRows([]), new ItemList([], 0, 0), new Grid([], []),
        new Grid([new(Phrase.Of("Only a head")), new(Phrase.Of("Figure"), true)], []), new Checklist([], Phrase.Empty, [], Phrase.Empty), new Chart(Phrase.Empty, Phrase.Empty, [], []), new ReceiptLines(Phrase.Empty, [], 0, 0), new Actions([]), new Freshness(Phrase.Empty));

    public static Answer EveryPart { get; } = Parts("A partner", "one two three", 3);

    public static Answer Longest { get; } = Parts(
        "Donaudampfschifffahrtsgesellschaftskapitänspatentinhaberverzeichnisverwaltungsbeauftragtenvertretung mbH & Co. Kommanditgesellschaft auf Aktien, Zweigniederlassung Sankt Pölten-Wagram",
        string.Concat(Enumerable.Repeat("This sentence says a little more than anybody needs to know. ", 12)) + new string('W', 160), 25);

    public static Answer RightToLeft { get; } = Parts("شركة النور للتقنية (القاهرة)", "תוכנית שותפים 2026 – partner of the year, السنة", 3);

    public static Answer Hostile { get; } = Answer(
        "find", "Partners with harmful names.",
        [.. HostileTexts.Select(text => Parts(text, text, 2)).SelectMany(answer => answer.Parts)]);

    public static Answer Values { get; } = Answer(
        "count", "One of each value.",
        new FactRows([.. new Value[]
        {
            new Value.Money(948_000.50m, "EUR"), new Value.Money(-12.3m, "USD"), new Value.Money(120_000_000m, "JPY"), new Value.Money(79_228_162_514_264_337_593_543_950_335m, "CHF"),
            new Value.Money(459.770114942528735632m, "EUR"), new Value.Number(0), new Value.Number(1_234_567.891m), new Value.Share(0.968761904761904761904m), new Value.Score(4.666666666666666666667m),
            new Value.Day(new NodaTime.LocalDate(2026, 12, 31)), new Value.Moment(new NodaTime.LocalDateTime(2026, 11, 16, 9, 12)),
        }.SelectMany(value => Enum.GetValues<ValueStyle>().Select(style => new FactRow(Phrase.Of($"{value.GetType().Name} {style}"), Phrase.Of(value, style))))]));

    public static Answer WideGrid { get; } = Answer(
        "compare", "Twelve partners beside each other.",
        new Grid(
            [new(Phrase.Of("Criterion")), .. Enumerable.Range(1, 12).Select(i => new GridColumn(Phrase.OfOthers($"Partner number {i}"), true))],
            [.. Enumerable.Range(1, 4).Select(row => (ImmutableArray<Phrase>)[Phrase.Of($"Criterion {row}"), .. Enumerable.Range(1, 12).Select(i => Eur(row * i * 12_345.67m))])]));

    public static Answer ListOf(int rows) => Answer(
        "find", $"{rows} partners.", new Headline(Phrase.Of($"Partners · {rows}"), rows),
        new ItemList([.. Enumerable.Range(1, rows).Select(i => new Item(Phrase.OfOthers($"Partner {i}"), Eur(i), Phrase.Of("Select"), Ask("Open", $"scorecard for Partner {i}")))], 1, rows));

    public static Answer GridOf(int rows) => Answer(
        "count", $"{rows} rows.", new Grid([new(Phrase.Of("Row")), new(Phrase.Of("Revenue"), true)], [.. Enumerable.Range(1, rows).Select(i => (ImmutableArray<Phrase>)[Phrase.OfOthers($"Row {i}"), Eur(i)])]));

    public static Answer ReceiptOf(int rows) => Answer(
        "receipt", $"{rows} deals.", new ReceiptLines(Phrase.Of("Revenue"), [.. Enumerable.Range(1, rows).Select(i => new ReceiptLine(Phrase.OfOthers($"D{i}"), i % 2 == 0 ? Eur(i) : null, Phrase.Of("note"), i % 2 == 0))], 1, rows));

    /// <summary>Every part, with others' text wherever a part can hold it.</summary>
    private static Answer Parts(string name, string text, int buttons)
    {
        var (who, what) = (Phrase.OfOthers(name), Phrase.OfOthers(text));
        return Answer(
            "scorecard", "Every part of an answer.",
            new Headline(who, 3), new Subject(who, what, who, what, 0.42m), new Paragraph(what, Tone.Heading), new Paragraph(what), new Paragraph(what, Tone.Note),
            new FactRows([new(who, what), new(what, Eur(12.5m))]),
            new ItemList([new(who, Eur(1), what, new Button(who, what, Uri.EscapeDataString(text))), new(who, what), new(who)], 1, 30, new Button(who, what, "press:more", true)),
            new Grid([new(who), new(what, true)], [[who, Eur(1)], [what, who]]),
            new Checklist([new(who, what, 0.999m, what), new(who, what, 0m)], what, [new(who, what, 1)], who),
            new Chart(what, what, [who, what], [new(who, [3, 0]), new(what, [1, 4])]),
            new ReceiptLines(who, [new(who, Eur(1), what, true), new(who, null, what, false)], 1, 20, new Button(who, what, "press:more", true)),
            new Actions([.. Enumerable.Range(1, buttons).Select(i => new Button(who, what, $"press:{i}", i == 2))]), new Freshness(what));
    }
}
