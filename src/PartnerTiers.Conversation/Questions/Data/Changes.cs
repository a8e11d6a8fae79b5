using NodaTime;
using PartnerTiers.Conversation.Acts;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Sync;

namespace PartnerTiers.Conversation.Questions.Data;

/// <summary>What syncs changed in partners and deals. These are facts about partners, so everyone at home may ask; rows left out and refused syncs are for admins.</summary>
internal static class Changes
{
    public static Answer Compose(DataQuestion question, Speech speech, Func<Speech, Phrase, IEnumerable<AnswerPart?>, Answer> reply)
    {
        if (question.Partner is { } asked && speech.View.Find(asked) is null)
        {
            return UnknownName.Compose(speech.Turn, asked, []);
        }

        var since = question.Since ?? speech.View.Today.PlusDays(-1);
        var from = since.AtStartOfDayInZone(speech.View.Rules.TimeZone).ToInstant();
        var facts = ChangedFact.Of(speech.View.Recent.Changes.Where(change => change.At >= from && IsMeant(question, speech)(change.PartnerId)));
        List<Phrase> pieces = [speech.Say("data.header.changes", ("day", since))];
        if (question.Partner is { } id)
        {
            pieces.Add(PartnerWords.NameOf(speech, id));
        }
        else if (question.Filter is { Terms.IsEmpty: false } filter)
        {
            pieces.AddRange(FilterWords.Pieces(speech, filter));
        }

        var page = Page<ChangedFact>.Of(facts, question.Skip);
        var sentence = facts.Count == 0 ? speech.Say("data.unchanged", ("day", since)) : Sentence(speech, facts);
        return reply(speech, sentence,
        [
            new Headline(FilterWords.Header(pieces, facts.Count), facts.Count),
            new Paragraph(sentence),
            .. Remarks(speech, from).Select(remark => new Paragraph(remark, Tone.Note)),
            RefusedSync(speech),
            facts.Count == 0 ? null : new ItemList([.. page.Items.Select(fact => fact.Show(speech, question.Partner is null))], page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            speech.Today(),
        ]);
    }

    /// <summary>For admins: the last sync was refused, and why; null otherwise.</summary>
    public static Paragraph? RefusedSync(Speech speech) =>
        speech.View is { Audience: Audience.Home { Roles: var roles }, Recent.LastRefused: { Refusal: { } refusal } sync } && roles.HasFlag(Roles.Admin)
            ? new Paragraph(speech.Say("data.refused-sync", ("moment", Moment(speech, sync.At)), ("file", Phrase.OfOthers(refusal.File)), ("message", Phrase.OfOthers(refusal.Message))))
            : null;

    private static Func<string, bool> IsMeant(DataQuestion question, Speech speech)
    {
        if (question.Partner is { } id)
        {
            return partner => partner == id;
        }

        if (question.Filter is null or { Terms.IsEmpty: true })
        {
            return static _ => true;
        }

        var meant = new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(question.Filter).Select(static partner => partner.Partner.Id).ToHashSet(StringComparer.Ordinal);
        return meant.Contains;
    }

    private static Phrase Sentence(Speech speech, List<ChangedFact> facts)
    {
        List<Phrase> counts = [];
        foreach (var kind in Enum.GetValues<ChangeKind>())
        {
            if (facts.Count(fact => fact.What == kind) is > 0 and var count)
            {
                counts.Add(speech.Say($"data.count.{kind}", ("n", count)));
            }
        }

        return speech.Say("data.changes", ("counts", speech.And(counts)));
    }

    // What a reader would otherwise take for "nothing else happened".
    private static IEnumerable<Phrase> Remarks(Speech speech, Instant from)
    {
        var recent = speech.View.Recent;
        if (recent.Records.IsEmpty)
        {
            yield return speech.Say("data.no-record");
            yield break;
        }

        if (recent.Since > from)
        {
            yield return speech.Say("data.only-since", ("moment", Moment(speech, recent.Since)));
        }

        if (recent.Records is [.., { Id: 1 } first] && first.At >= from)
        {
            yield return speech.Say("data.first-sync", ("moment", Moment(speech, first.At)), ("n", first.RowsRead));
        }

        if (recent.Records.Where(record => record.At >= from).Sum(static record => record.ChangesNotLogged) is > 0 and var left)
        {
            yield return speech.Say("data.not-logged", ("n", left));
        }
    }

    private static Phrase Moment(Speech speech, Instant at) => new ActSpeech(speech.Turn).Moment(at);
}
