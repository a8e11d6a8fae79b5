using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using static PartnerTiers.Channels.Tests.Samples.AnswerSamples;

namespace PartnerTiers.Channels.Tests.Samples;

/// <summary>Answers as people get them every day; the scorecard is the one of the design.</summary>
internal static class EverydaySamples
{
    private static readonly Phrase Larkfield = Phrase.OfOthers("Larkfield Systems, Inc.");

    private static readonly Subject LarkfieldSubject = new(
        Larkfield, Say("Service partner · ", Phrase.OfOthers("United States"), " · ", Phrase.OfOthers("Jo Winter")), Phrase.Of("Select"),
        Say(Phrase.Of(new Value.Share(0.968761904761904761904m), ValueStyle.BriefDown), " to Elite"), 0.968761904761904761904m);

    private static readonly CheckItem Revenue = new(
        Phrase.Of("Revenue"), Say(Eur(961_500m, ValueStyle.BriefDown), " of ", Eur(1_000_000m, ValueStyle.Brief)), 0.9615m,
        Say(Eur(38_500m), " more. ", Eur(120_000m), " leaves the window on ", Day(2027, 1, 1, ValueStyle.Brief), "."));

    private static readonly CheckItem People = new(
        Phrase.Of("Certified people"), Phrase.Of("5 of 6"), 5m / 6m,
        Say("1 more. Renew ", Phrase.OfOthers("Ida Brandt"), "'s ", Phrase.OfOthers("Solution Architect"), ", which expires on ", Day(2026, 12, 12, ValueStyle.Brief), "."));

    private static readonly Freshness AsOf = new(Say("For the review on ", Day(2026, 12, 31), ", with what the CRM held on ", Phrase.Of(new Value.Moment(new NodaTime.LocalDateTime(2026, 11, 16, 9, 12)), ValueStyle.Brief)));

    private static readonly Actions LarkfieldActions = new([
        Ask("What counts", "which deals count for Larkfield Systems's revenue"), Ask("Cheapest path", "cheapest way to Elite for Larkfield Systems"),
        Ask("History", "Larkfield Systems's tiers over time"), Ask("What Elite gets", "what does Elite get"), Ask("Compare with Globex", "compare Larkfield Systems and Globex")]);

    public static Answer Scorecard { get; } = Answer(
        "scorecard", "Larkfield Systems, Inc. is Select, 97% to Elite: €38,500 more revenue and 1 more certified person by 31 December.",
        LarkfieldSubject,
        new Paragraph(Say("Two things to ", Phrase.Of("Elite").Strong(), " by ", Day(2026, 12, 31, ValueStyle.Brief), ": ", Eur(38_500m), " more revenue and 1 more certified person.")),
        new Checklist(
            [Revenue, People], Phrase.Of("Still needed"),
            [
                new(Phrase.Of("Customer satisfaction"), Say(Phrase.Of(new Value.Score(4.7m)), ", needs ", Phrase.Of(new Value.Score(4.5m))), 1),
                new(Phrase.Of("Deal hygiene"), Say(Phrase.Of(new Value.Share(0.9m)), ", needs ", Phrase.Of(new Value.Share(0.9m))), 1),
                new(Phrase.Of("Solution depth"), Phrase.Of("2 of 2"), 1), new(Phrase.Of("Current proof"), Phrase.Of("3 of 3"), 1), new(Phrase.Of("Delivery readiness"), Phrase.Of("1 of 1"), 1),
            ],
            Phrase.Of("Done")),
        AsOf, LarkfieldActions);

    public static Answer Need { get; } = Answer(
        "need", "Larkfield Systems, Inc. needs €38,500 more revenue and 1 more certified person for Elite.",
        new Headline(Say("For ", Phrase.Of("Elite"), " · ", Larkfield)), new Paragraph(Say(Eur(38_500m), " more revenue and 1 more certified person by ", Day(2026, 12, 31), ".")),
        new Checklist([Revenue, People], Phrase.Of("Still needed"), [], Phrase.Empty), AsOf, LarkfieldActions);

    public static Answer Find { get; } = Answer(
        "find", "43 Elite partners in EMEA; the first is Aldermoor Consulting Ltd.",
        new Headline(Phrase.Of("Elite partners · EMEA · 43"), 43),
        new ItemList([.. Enumerable.Range(1, 10).Select(Row)], 1, 43, Ask("Show more", "more", inPlace: true)), AsOf);

    public static Answer FindLastPage { get; } = Answer(
        "find", "43 Elite partners in EMEA; 41 to 43 of them.",
        new Headline(Phrase.Of("Elite partners · EMEA · 43"), 43), new ItemList([.. Enumerable.Range(41, 3).Select(Row)], 41, 43), AsOf);

    public static Answer FindNone { get; } = Answer(
        "find", "No Elite partner in MEA.",
        new Headline(Phrase.Of("Elite partners · MEA · 0"), 0), new ItemList([], 0, 0), AsOf,
        new Actions([Ask("Elite partners", "who are our Elite partners")]));

    public static Answer Count { get; } = Answer(
        "count", "18 Select partners: 11 in EMEA, 5 in Americas, 2 in APAC.",
        new Headline(Phrase.Of("Select partners by region · 18"), 18),
        new FactRows([new(Phrase.OfOthers("EMEA"), Number(11)), new(Phrase.OfOthers("Americas"), Number(5)), new(Phrase.OfOthers("APAC"), Number(2)), new(Phrase.Of("All"), Number(18).Strong())]),
        new Paragraph(Phrase.Of("By the published tier of today."), Tone.Note), AsOf);

    public static Answer Compare { get; } = Answer(
        "compare", "Larkfield Systems, Inc. is Select, Globex AG is Elite; Globex is ahead in revenue.",
        new Headline(Say(Larkfield, " and ", Phrase.OfOthers("Globex AG"))),
        new Grid(
            [new(Phrase.Empty), new(Larkfield, true), new(Phrase.OfOthers("Globex AG"), true)],
            [
                [Phrase.Of("Tier"), Phrase.Of("Select"), Phrase.Of("Elite").Strong()],
                [Phrase.Of("Revenue"), Eur(961_500m), Eur(1_204_250.75m)],
                [Phrase.Of("Certified people"), Number(5), Number(9)],
                [Phrase.Of("Customer satisfaction"), Phrase.Of(new Value.Score(4.7m)), Phrase.Of("no data")],
            ]),
        AsOf);

    public static Answer Receipt { get; } = Answer(
        "receipt", "3 deals make €961,500 of revenue; 2 do not count.",
        new Headline(Say("Revenue · ", Larkfield, " · 5"), 5),
        new ReceiptLines(
            Say("Revenue: ", Eur(961_500m)),
            [
                new(Phrase.OfOthers("D17 Warehouse roll-out"), Eur(600_000m), Say(Day(2026, 2, 3), " · resold"), true),
                new(Phrase.OfOthers("D18 Support contract"), Eur(241_500m), Say(Day(2026, 4, 30), " · ", Phrase.Of(new Value.Money(262_631.25m, "USD")), " at 1.0875"), true),
                new(Phrase.OfOthers("D23 Pilot"), Eur(120_000m), Say(Day(2026, 6, 1), " · a share of ", Phrase.Of(new Value.Share(0.5m))), true),
                new(Phrase.OfOthers("D04 First order"), null, Say("Closed on ", Day(2025, 11, 30), ": outside the window"), false),
                new(Phrase.OfOthers("D31 Extension"), null, Phrase.Of("Not won yet"), false),
            ],
            1, 12, Ask("Show more", "more", inPlace: true)),
        AsOf);

    public static Answer ReceiptEmpty { get; } = Answer(
        "receipt", "Nothing counts for customer satisfaction yet.",
        new Headline(Say("Customer satisfaction · ", Larkfield, " · 0"), 0), new ReceiptLines(Phrase.Of("Customer satisfaction: no data"), [], 0, 0), AsOf);

    public static Answer Calendar { get; } = Answer(
        "calendar", "The next review is on 31 December 2026.",
        new Paragraph(Phrase.Of("The year ahead"), Tone.Heading),
        new FactRows([new(Phrase.Of("Next review"), Day(2026, 12, 31)), new(Phrase.Of("Appeals until"), Day(2027, 1, 21)), new(Phrase.Of("Quarter ends"), Day(2026, 12, 31))]), AsOf);

    public static Answer Clarify { get; } = Answer(
        "clarify", "Which partner do you mean: Acme GmbH, Acme Industries Ltd or Acme Cloud SA?",
        new Paragraph(Phrase.Of("Which one do you mean?")),
        new Actions([Ask("Acme GmbH", "scorecard for Acme GmbH"), Ask("Acme Industries Ltd", "scorecard for Acme Industries Ltd"), Ask("Acme Cloud SA", "scorecard for Acme Cloud SA"), Ask("Acmeon Oy", "scorecard for Acmeon Oy")]));

    public static Answer NotUnderstood { get; } = Answer(
        "not-understood", "I did not understand \"florble\". Try: who is close to Elite.",
        new Paragraph(Say("I did not understand “", Phrase.OfOthers("florble"), "”. These work:")), new Actions([Ask("Who is close to Elite", "who is close to Elite"), Ask("Elite partners", "who are our Elite partners")]));

    public static Answer Refusal { get; } = Answer("refusal", "I cannot show that here.", new Paragraph(Phrase.Of("I cannot show that here.")));

    public static Answer Welcome { get; } = Answer(
        "welcome", "Ask me about partners, tiers and what is missing to the next one.",
        new Paragraph(Phrase.Of("Ask about partners, their tiers, and what is missing to the next one.")),
        new Actions([
            Ask("Elite partners in EMEA", "who are our Elite partners in EMEA"), Ask("Who is close to Elite", "who is close to Elite"), Ask("Who could drop", "who could drop at quarter-end"),
            Ask("Next review", "when is the next review"), Ask("What does Elite get", "what does Elite get"), Ask("All questions", "help")]));

    private static Item Row(int place)
    {
        string[] names = ["Aldermoor Consulting Ltd", "Brightwater Networks GmbH", "Copperline SA", "Dunmore & Hale", "Eastgate Cloud B.V.", "Fennimore Data AB", "Gransmoor Retail Partners of the Northern Counties", "Hollin Analytics", "Ivory Lane", "Juniper Row SpA"];
        var name = place <= names.Length ? names[place - 1] : $"{names[(place - 1) % names.Length]} {place}";
        return new Item(
            Phrase.OfOthers(name), Eur(3_000_000m - (place * 61_250.5m), ValueStyle.Brief),
            Say("Service partner · ", Phrase.OfOthers(place % 2 == 0 ? "Germany" : "United Kingdom"), place % 3 == 0 ? " · on course for Premier" : string.Empty), Ask("Open", "scorecard for " + name));
    }
}
