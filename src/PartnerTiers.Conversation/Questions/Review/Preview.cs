using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Conversation.Questions.Review;

/// <summary>What a review would propose if today were the quarter's last day; those who keep their tier in a number.</summary>
internal static class Preview
{
    // What moves comes before what stays.
    private static readonly ProposalKind[] Order = [ProposalKind.Upgrade, ProposalKind.Downgrade, ProposalKind.Grace, ProposalKind.Recovered, ProposalKind.Exception];

    public static Answer Compose(ReviewQuestion question, Speech speech, Func<Speech, Phrase, IEnumerable<AnswerPart?>, Answer> reply)
    {
        var filter = question.Filter ?? Filter.Everyone;
        var all = PartnerWords.ByName(new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(filter)).Select(partner => (Partner: partner, Proposal: speech.View.PreviewOf(partner))).ToList();
        var shown = all.Where(item => item.Proposal.Kind != ProposalKind.Keep || Waits(item.Proposal) is not null)
            .OrderBy(static item => item.Proposal.Kind == ProposalKind.Keep).ThenBy(item => Array.IndexOf(Order, item.Proposal.Kind)).ToList();
        var kept = all.Count(static item => item.Proposal.Kind == ProposalKind.Keep);
        List<Phrase> pieces = [speech.Say("review.header.preview")];
        if (!filter.Terms.IsEmpty)
        {
            pieces.AddRange(FilterWords.Pieces(speech, filter));
        }

        var page = Page<(PartnerFacts Partner, ReviewProposal Proposal)>.Of(shown, question.Skip);
        var sentence = Sentence(speech, shown.Select(static item => item.Proposal.Kind).ToList(), kept);
        var inGrace = all.Count(item => item.Proposal is { Kind: ProposalKind.Keep, Until: not null, Standing.BelowPublished: true } && Waits(item.Proposal) is null);
        return reply(speech, sentence,
        [
            new Headline(FilterWords.Header(pieces, shown.Count), shown.Count),
            new Paragraph(sentence),
            FilterNotes.Of(speech, filter),
            inGrace == 0 ? null : new Paragraph(speech.Say("review.in-grace", ("n", inGrace)), Tone.Note),
            shown.Count == 0 ? null : new ItemList([.. page.Items.Select(item => Line(speech, item.Partner, item.Proposal))], page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            speech.Today(),
        ]);
    }

    private static Phrase Sentence(Speech speech, List<ProposalKind> kinds, int kept)
    {
        List<Phrase> counts = [.. Order.Where(kinds.Contains).Select(kind => speech.Say($"review.count.{kind}", ("n", kinds.Count(one => one == kind)))), speech.Say("review.count.Keep", ("n", kept))];
        return speech.Say("review.preview", ("day", Speech.Day(speech.View.Today)), ("counts", speech.And(counts)));
    }

    private static Item Line(Speech speech, PartnerFacts partner, ReviewProposal proposal) => new(
        PartnerWords.Name(partner),
        proposal.To == proposal.Standing.Published
            ? PartnerWords.Name(proposal.To)
            : speech.Say("review.move", ("from", PartnerWords.Name(proposal.Standing.Published)), ("to", PartnerWords.Name(proposal.To))),
        Reason(speech, partner, proposal),
        speech.Button(new ScorecardQuestion(partner.Partner.Id)));

    // A tier that stays only because this review moves nobody in that direction.
    private static LocalDate? Waits(ReviewProposal proposal) => proposal.Kind == ProposalKind.Keep ? ReviewProposal.WaitOf(proposal.Standing) : null;

    private static Phrase Reason(Speech speech, PartnerFacts partner, ReviewProposal proposal)
    {
        var standing = proposal.Standing;
        var things = standing.BelowPublished ? new Verdict(speech.View, partner, standing, TierGap.Of(standing, standing.Published)).Things(speech) : Phrase.Empty;
        var waits = Waits(proposal);
        var key = proposal is { Kind: ProposalKind.Downgrade, Until: not null } ? "review.reason.AfterGrace"
            : proposal.Kind == ProposalKind.Exception && proposal.To != standing.Published ? "review.reason.GivenByException"
            : waits is not null ? standing.OnCourse ? "review.reason.UpWaits" : "review.reason.DownWaits"
            : $"review.reason.{proposal.Kind}";
        return speech.SayFirst(
            [key],
            ("tier", PartnerWords.Name(standing.Published)),
            ("earned", PartnerWords.Name(standing.Earned)),
            ("things", things),
            ("day", (waits ?? proposal.Until) is { } until ? Phrase.Of(new Value.Day(until)) : Phrase.Empty));
    }
}
