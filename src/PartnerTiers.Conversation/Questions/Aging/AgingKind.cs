using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Path;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.Aging;

/// <summary>What ages out when: certificates, evidence, revenue leaving the window quarter by quarter.</summary>
internal sealed class AgingKind() : QuestionKind<AgingQuestion>("aging", Reach.Partner)
{
    private const int DaysForMany = 90;
    private const int DaysForOne = 365;

    // Rules and certificates further away than this nobody knows.
    private const int MostYears = 5;

    protected override Answer Compose(AgingQuestion question, Speech speech)
    {
        if (question.Partner is { } id)
        {
            return About(id, speech, partner => List(question, speech, [partner], withPartner: false));
        }

        var filter = question.Filter ?? Filter.Everyone;
        return List(question, speech, [.. PartnerWords.ByName(new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(filter))], withPartner: !speech.ToPartner);
    }

    protected override Phrase Ask(AgingQuestion question, Speech speech)
    {
        var what = question switch
        {
            { Partner: { } partner } => speech.Say("aging-out.ask.partner", ("partner", PartnerWords.NameOf(speech, partner))),
            { Filter: { Terms.IsEmpty: false } filter } => speech.Say("aging-out.ask.filter").Then(FilterWords.InSentence(speech, filter)),
            _ => speech.Say("aging-out.ask"),
        };
        return question is { From: { } from, To: { } to } ? what.Then(Phrase.Of(", ")).Then(SpanWords.Of(speech, from, to)) : what;
    }

    protected override AgingQuestion? ExampleFor(Speech speech) => PartnerWords.Sample(speech) is { } partner ? new AgingQuestion(partner.Partner.Id) : null;

    private Answer List(AgingQuestion question, Speech speech, IReadOnlyList<PartnerFacts> partners, bool withPartner)
    {
        var today = speech.View.Today;
        var to = LocalDate.Min(question.To ?? today.PlusDays(question.Partner is null && withPartner ? DaysForMany : DaysForOne), today.PlusYears(MostYears));
        var day = ("day", (Words.Argument)Phrase.Of(new Value.Day(to)));
        if (to < today)
        {
            var over = speech.Say("aging-out.over", day);
            return Reply(speech, over, new Headline(Header(question, speech, to)), new Paragraph(over), speech.Today());
        }

        var lines = AgingLine.Of(speech, partners, LocalDate.Max(question.From ?? today, today), to).ToList();
        var page = Page<AgingLine>.Of(lines, question.Skip);
        var sentence = lines.Count == 0 ? speech.Say("aging-out.none", day) : Speech.Sentences(speech.Say("aging-out.some", ("n", lines.Count), day), Money(speech, lines));
        return Reply(
            speech,
            sentence,
            new Headline(FilterWords.Header([Header(question, speech, to)], lines.Count), lines.Count),
            new Paragraph(sentence),
            FilterNotes.Of(speech, question.Filter ?? Filter.Everyone),
            lines.Count == 0 ? null : new ItemList([.. page.Items.Select(line => line.Show(speech, withPartner))], page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            lines.Count == 0 ? null : new Paragraph(speech.Say("aging-out.note"), Tone.Note),
            question.Partner is { } id ? new Actions([speech.Button("button.scorecard", new ScorecardQuestion(id)), speech.Button("path.button", new PathQuestion(id))]) : null,
            speech.Today());
    }

    private static Phrase Header(AgingQuestion question, Speech speech, LocalDate to)
    {
        List<Phrase> pieces = [speech.Say("aging-out.header")];
        pieces.AddRange(question.Partner is { } partner ? [PartnerWords.NameOf(speech, partner)] : question.Filter is { Terms.IsEmpty: false } filter ? FilterWords.Pieces(speech, filter) : []);
        pieces.Add(speech.Say("span.until", ("to", to)));
        return Phrase.Join(" · ", pieces);
    }

    private static Phrase? Money(Speech speech, List<AgingLine> lines) => lines.Sum(static line => line.Amount ?? 0m) is > 0m and var total
        ? speech.Say("aging-out.money", ("amount", Phrase.Of(new Value.Money(total, speech.View.ReviewRules.Currency), ValueStyle.Brief)))
        : null;
}
