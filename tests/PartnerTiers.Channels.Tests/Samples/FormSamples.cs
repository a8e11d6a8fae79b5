using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;

namespace PartnerTiers.Channels.Tests.Samples;

/// <summary>Forms for every channel that has dialogs.</summary>
internal static class FormSamples
{
    /// <summary>Every kind of field.</summary>
    public static Answer EveryField { get; } = Asking(
        Phrase.Of("Bind this channel"),
        new PartnerField("partner", Phrase.Of("Partner")),
        new TextField("why", Phrase.Of("Reason"), 300, IsLong: true),
        new ChoiceField("how", Phrase.Of("How"), [("a", Phrase.Of("So")), ("b", Phrase.Of("Otherwise"))]),
        new DayField("until", Phrase.Of("Until"), new LocalDate(2026, 11, 16), new LocalDate(2026, 12, 31)));

    /// <summary>Titles and labels that no platform has room for.</summary>
    public static Answer Longest { get; } = Asking(
        Phrase.OfOthers(string.Concat(Enumerable.Repeat("Donaudampfschifffahrt <b> ", 20))),
        new TextField("why", Phrase.OfOthers(string.Concat(Enumerable.Repeat("label & ", 400))), 100_000),
        new ChoiceField("how", Phrase.Of("How"), [.. Enumerable.Range(0, 100).Select(static number => ($"choice-{number}", Phrase.OfOthers(new string('w', 500))))]));

    private static Answer Asking(Phrase title, params FormField[] fields) => AnswerSamples.Answer("bind-whom", "To which partner?", new Paragraph(Phrase.Of("To which partner?"))) with
    {
        Form = new Form(title, Phrase.Of("Choose the partner"), [.. fields], Phrase.Of("Next"), "form:press"),
    };
}
