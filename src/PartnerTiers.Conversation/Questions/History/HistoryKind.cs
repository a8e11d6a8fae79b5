using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Why;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.History;

/// <summary>A partner's tiers over time. Before the first published review the CRM's tier and its first day are all that is known, and that is said; nothing is made up.</summary>
internal sealed class HistoryKind() : QuestionKind<HistoryQuestion>("history", Reach.Partner)
{
    protected override Answer Compose(HistoryQuestion question, Speech speech) => About(question.Partner, speech, partner => Known(question.On, speech, partner));

    protected override Phrase Ask(HistoryQuestion question, Speech speech) => question.On is { } day
        ? speech.Say("history.ask.on", ("partner", PartnerWords.NameOf(speech, question.Partner)), ("day", day))
        : speech.Say("history.ask", ("partner", PartnerWords.NameOf(speech, question.Partner)));

    protected override HistoryQuestion? ExampleFor(Speech speech) => PartnerWords.Sample(speech) is { } partner ? new HistoryQuestion(partner.Partner.Id) : null;

    private Answer Known(LocalDate? on, Speech speech, PartnerFacts partner)
    {
        var name = PartnerWords.Name(partner);
        var past = speech.View.HistoryOf(partner);
        var sentence = on is { } day ? Decisions.OnDay(day, speech, partner) ?? OnDay(day, speech, partner) : past.IsEmpty ? OverTime(speech, partner) : Decisions.OverTime(speech, partner);
        List<FactRow> rows = [.. Decisions.Rows(speech, past)];
        if (partner.Partner.JoinedOn is { } joined)
        {
            rows.Add(new FactRow(Phrase.Of(new Value.Day(joined)), speech.Say("history.row.joined")));
        }

        if (past.IsEmpty && speech.View.TierSinceOf(partner) is { } since)
        {
            rows.Add(new FactRow(Phrase.Of(new Value.Day(since)), speech.Say("history.row.tier", ("tier", Tier(speech, partner)))));
        }

        if (past.IsEmpty && speech.View.GraceUntilOf(partner) is { } until)
        {
            rows.Add(new FactRow(Phrase.Of(new Value.Day(until)), speech.Say("history.row.grace")));
        }

        return Reply(
            speech,
            sentence,
            [
            new Headline(on is { } asked ? speech.Say("history.header.on", ("partner", name), ("day", asked)) : speech.Say("history.header", ("partner", name))),
            new Paragraph(sentence),
            .. on is null ? [] : Decisions.Why(speech, partner),
            past.IsEmpty && speech.View.Reviews.LastPublished is null ? new Paragraph(speech.Say("history.no-review"), Tone.Note) : null,
            rows.Count == 0 ? null : new FactRows([.. rows]),
            new Actions([speech.Button("history.button.why", new WhyQuestion(partner.Partner.Id)), speech.Button("button.scorecard", new ScorecardQuestion(partner.Partner.Id))]),
            speech.Today(),
            ]);
    }

    private static Phrase OverTime(Speech speech, PartnerFacts partner) => speech.View.TierSinceOf(partner) is { } since
        ? speech.Say("history.since", ("partner", PartnerWords.Name(partner)), ("tier", Tier(speech, partner)), ("day", since))
        : speech.Say("history.undated", ("partner", PartnerWords.Name(partner)), ("tier", Tier(speech, partner)));

    private static Phrase OnDay(LocalDate day, Speech speech, PartnerFacts partner)
    {
        var (name, tier) = (PartnerWords.Name(partner), Tier(speech, partner));
        return day > speech.View.Today ? speech.Say("history.ahead", ("day", day), ("partner", name), ("tier", tier))
            : partner.Partner.JoinedOn is { } joined && day < joined ? speech.Say("history.before-joining", ("partner", name), ("day", day), ("joined", joined))
            : speech.View.TierSinceOf(partner) is not { } since ? speech.Say("history.unknown", ("day", day), ("partner", name), ("tier", tier))
            : day < since ? speech.Say("history.before", ("day", day), ("partner", name), ("tier", tier), ("since", since))
            : speech.Say("history.was", ("day", day), ("partner", name), ("tier", tier), ("since", since));
    }

    private static Phrase Tier(Speech speech, PartnerFacts partner) => PartnerWords.Name(speech.View.TodayOf(partner).Published);
}
