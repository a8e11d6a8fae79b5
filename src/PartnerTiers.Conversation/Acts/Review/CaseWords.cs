using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Acts.Review;

/// <summary>Cases of a review in words.</summary>
internal static class CaseWords
{
    /// <summary>"Select → Elite"; a tier that stays by its name.</summary>
    public static Phrase Move(Speech speech, string? before, string to, RuleBookVersion rules) => before is null || Same(before, to)
        ? Tier(to, rules)
        : speech.Say("review.move", ("from", Tier(before, rules)), ("to", Tier(to, rules)));

    /// <summary>The tier's name by the rules that judged.</summary>
    public static Phrase Tier(string id, RuleBookVersion rules) => Phrase.OfOthers(rules.FindTier(id)?.Name ?? id);

    /// <summary>What is decided or proposed, in a few words: "grace until 31 March", "keeps Select".</summary>
    public static Phrase What(Speech speech, ProposalKind kind, string? before, string to, LocalDate? until, RuleBookVersion rules) => kind switch
    {
        ProposalKind.Grace when until is { } last => speech.Say("review.case.grace", ("day", last), ("tier", Tier(to, rules))),
        ProposalKind.Upgrade or ProposalKind.Downgrade => Move(speech, before, to, rules),
        _ => speech.Say("review.case.keep", ("tier", Tier(to, rules))),
    };

    /// <summary>Why it is proposed, in one sentence.</summary>
    public static Phrase Reason(Speech speech, PartnerFacts partner, ReviewRow row, Standing standing)
    {
        var things = standing.BelowPublished ? new Verdict(speech.View, partner, standing, TierGap.Of(standing, standing.Published)).Things(speech) : Phrase.Empty;
        var waits = row.Kind == ProposalKind.Keep ? ReviewProposal.WaitOf(standing, row.IsPlacement) : null;
        var key = row is { Kind: ProposalKind.Downgrade, Until: not null } ? "review.reason.AfterGrace"
            : waits is not null ? standing.OnCourse ? "review.reason.UpWaits" : "review.reason.DownWaits"
            : row.Kind == ProposalKind.Keep && standing.BelowPublished ? "review.reason.InGrace"
            : row.IsPlacement ? "review.reason.Placement"
            : row.Kind == ProposalKind.Upgrade ? "review.reason.earned"
            : $"review.reason.{row.Kind}";
        return speech.SayFirst(
            [key, $"review.reason.{row.Kind}"],
            ("tier", PartnerWords.Name(standing.Published)),
            ("earned", PartnerWords.Name(standing.Earned)),
            ("things", things),
            ("day", (waits ?? row.Until) is { } until ? Phrase.Of(new Value.Day(until)) : Phrase.Empty));
    }

    /// <summary>Who decided what, when and why, and the second person's word.</summary>
    public static Phrase Decided(Speech speech, ActSpeech acts, ReviewCase one, RuleBookVersion rules)
    {
        if (one.Decision is not { } decision)
        {
            return speech.Say("review.case.settled", ("what", What(speech, one.Row.Kind, one.Row.Before, one.Row.To, one.Row.Until, rules)));
        }

        var made = decision.Made;
        var said = speech.Say(
            made.Reason is null ? "review.case.approved" : "review.case.otherwise",
            [
                ("person", Person(decision.By)), ("moment", acts.Moment(decision.At)), ("what", What(speech, made.Kind, one.Row.Before, made.To, made.Until, rules)),
                .. made.Reason is { } reason ? [("reason", (Words.Argument)Phrase.OfOthers(reason))] : Array.Empty<(string, Words.Argument)>(),
            ]);
        return one.Signature is { } signature ? Speech.Sentences(said, speech.Say("review.case.signed", ("person", Person(signature.By)), ("moment", acts.Moment(signature.At))))
            : made.NeedsSignature ? Speech.Sentences(said, speech.Say("review.case.second"))
            : said;
    }

    public static Phrase Person(Actor actor) => actor.Email is { Length: > 0 } email ? PartnerWords.Person(email) : Phrase.OfOthers(actor.PersonId);

    public static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
