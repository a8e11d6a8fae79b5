using NodaTime;
using NodaTime.Text;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Audit;

namespace PartnerTiers.Conversation.Acts.Audit;

/// <summary><em>Audit</em>, <em>audit Acme</em>, <em>audit last week</em>: both days included.</summary>
internal sealed record AuditQuestion(string? Partner = null, LocalDate? From = null, LocalDate? To = null, int Skip = 0) : Question;

/// <summary>What was done, by whom, when and from where, the newest first; for admins.</summary>
internal sealed class AuditKind() : ActKind<AuditQuestion>("audit")
{
    private const int PageSize = 10;

    protected override Phrase Ask(AuditQuestion act, ActSpeech speech) => act.Partner is { } partner ? speech.Say("act.audit.ask.partner", ("partner", Phrase.OfOthers(partner))) : speech.Say("act.audit.ask");

    protected override async Task<Answer> ComposeAsync(AuditQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.elsewhere");
        }

        var clock = turn.Office.Clock;
        var query = new AuditQuery(act.Partner, Start(act.From), Start(act.To?.PlusDays(1)));
        var page = await turn.Office.Audit.FindAsync(query, act.Skip, PageSize, cancellationToken);
        var speech = turn.Speech;
        var text = page.Total == 0 ? speech.Say("act.audit.none") : speech.Say("act.audit.some", ("n", page.Total));
        List<Phrase> header = [speech.Say("act.audit.header")];
        header.AddRange(act.Partner is { } partner ? [turn.NameOf(partner)] : []);
        header.AddRange(act.From is { } from && act.To is { } to ? [from == to ? Day(from) : Phrase.Join(" – ", [Day(from), Day(to)])] : []);
        header.Add(Phrase.Of(new Value.Number(page.Total)));
        var more = act.Skip + page.Records.Length < page.Total ? new Button(speech.Say("more"), speech.Say("more"), ActCatalogue.Write(act with { Skip = act.Skip + PageSize }), InPlace: true) : null;
        return Reply(
            turn,
            text,
            new Headline(Phrase.Join(" · ", header), page.Total),
            new Paragraph(text),
            page.Records.IsEmpty ? null : new ItemList([.. page.Records.Select(record => Line(record, turn))], act.Skip + 1, page.Total, more));

        Instant? Start(LocalDate? day) => day?.AtStartOfDayInZone(clock.Zone).ToInstant();
    }

    private static Phrase Day(LocalDate day) => Phrase.Of(new Value.Day(day));

    private static Item Line(AuditRecord record, ActTurn turn)
    {
        var (entry, speech) = (record.Entry, turn.Speech);
        var who = entry.Actor == Actor.Program ? speech.Say("act.audit.program") : Phrase.OfOthers(entry.Actor.Email ?? entry.Actor.PersonId);
        List<Phrase> below = [.. new[] { AuditWords.Of(entry, turn), Review(entry, speech) }.OfType<Phrase>(), who];
        below.AddRange(entry.Actor == Actor.Program ? [] : [Phrase.OfOthers(entry.Actor.Room is { } room ? $"{entry.Actor.Channel} {room}" : entry.Actor.Channel)]);
        var action = Action(entry.Action, speech.Language);
        return new Item(
            Phrase.Join(" · ", entry.Partner is { } partner ? [action, turn.NameOf(partner)] : [action]),
            speech.Moment(entry.At),
            Phrase.Join(" · ", below));
    }

    // Another room's action may be newer than these texts.
    private static Phrase Action(string action, Language language) => language is FileLanguage files && files.Texts.ContainsKey("act.audit.action." + action) ? language.Say("act.audit.action." + action) : Phrase.OfOthers(action);

    // Other subjects are ids, which tell nobody anything.
    private static Phrase? Review(AuditEntry entry, ActSpeech speech) =>
        entry.Subject?.Split(' ') is ["Review", var day] && LocalDatePattern.Iso.Parse(day) is { Success: true } review ? speech.Say("act.audit.subject.review", ("day", review.Value)) : null;
}
