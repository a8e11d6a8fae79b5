using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Aging;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Hygiene;
using PartnerTiers.Conversation.Questions.Near;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Digests;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Promises;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Pushes.Digest;

/// <summary>The Monday digest, short: what changed last week, who is near, what expires, what waits; each with the question that tells more. For people of ours alone.</summary>
internal sealed class DigestPush() : PushKind<DigestNotice>(DigestNotice.Push)
{
    private const int ExpiresAhead = 30;
    private const int LapsesAhead = 14;
    private const int MostNamed = 3;

    protected override Answer? Compose(DigestNotice payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home)
        {
            return null;
        }

        var week = new DaySpan(payload.Monday.PlusWeeks(-1), payload.Monday.PlusDays(-1));
        List<FactRow> rows = [.. new[] { Moved(speech, week), Won(speech, week), Joined(speech, week), Near(speech), Expires(speech), Waits(speech), Lapses(speech) }.OfType<FactRow>()];
        var sentence = rows.Count == 0 ? speech.Say("push.digest.quiet") : speech.Say("push.digest.summary", ("list", speech.And(rows.Select(static row => row.Label))));
        return Message(
            turn,
            sentence,
            new Headline(speech.Say("push.digest.header", ("day", Speech.Day(payload.Monday)))),
            rows.Count == 0 ? new Paragraph(sentence) : new FactRows([.. rows]),
            new Actions(
            [
                speech.Button("push.digest.button.near", new NearQuestion(Filter.Everyone)),
                speech.Button("push.digest.button.expires", new AgingQuestion(From: turn.Today, To: turn.Today.PlusDays(ExpiresAhead))),
                speech.Button("push.digest.button.waits", new HygieneQuestion(HygieneTopic.Answer)),
            ]));
    }

    private static FactRow? Moved(Speech speech, DaySpan week) => Row(speech, "moved", [.. PartnerWords.ByName(speech.View.Partners)
        .SelectMany(partner => speech.View.HistoryOf(partner).Where(one => one.Since is { } since && week.Contains(since)).Select(one => speech.Say("push.digest.move", ("partner", PartnerWords.Name(partner)), ("tier", PartnerWords.TierNamed(speech, one.Tier)))))]);

    private static FactRow? Won(Speech speech, DaySpan week)
    {
        var won = speech.View.Partners.SelectMany(static partner => partner.Deals).Where(deal => deal.Stage == DealStage.Won && deal.ClosedOn is { } on && week.Contains(on)).DistinctBy(static deal => deal.Id).Count();
        return won == 0 ? null : new FactRow(speech.Say("push.digest.won"), speech.Say("push.digest.deals", ("n", won)));
    }

    private static FactRow? Joined(Speech speech, DaySpan week) =>
        Row(speech, "joined", [.. PartnerWords.ByName(speech.View.Partners.Where(partner => partner.Partner.JoinedOn is { } on && week.Contains(on))).Select(PartnerWords.Name)]);

    private static FactRow? Near(Speech speech) => Row(speech, "near", [.. speech.View.Partners
        .Select(partner => (Partner: partner, Standing: speech.View.AtReview(partner)))
        .Where(static one => one.Standing is { NearUpgrade: true, Next: not null })
        .OrderByDescending(static one => one.Standing.Progress)
        .ThenBy(static one => one.Partner.Partner.Id, StringComparer.Ordinal)
        .Select(one => speech.Say("push.digest.towards", ("partner", PartnerWords.Name(one.Partner)), ("tier", PartnerWords.Name(one.Standing.Next!))))]);

    private static FactRow? Expires(Speech speech)
    {
        var today = speech.View.Today;
        List<(PartnerFacts Partner, LocalDate Day)> expiring = [.. speech.View.Partners
            .SelectMany(partner => speech.View.CliffAt(partner, today.PlusDays(ExpiresAhead)).Expiring.DistinctBy(static fact => (fact.Kind, fact.Id, fact.Person, fact.LastDay)).Select(fact => (partner, fact.LastDay)))
            .OrderBy(static one => one.LastDay)];
        return expiring.Count == 0 ? null : new FactRow(
            speech.Say("push.digest.expires", ("n", ExpiresAhead)),
            speech.Say("push.digest.first", ("n", expiring.Count), ("partner", PartnerWords.Name(expiring[0].Partner)), ("day", Speech.Day(expiring[0].Day))));
    }

    private static FactRow? Waits(Speech speech)
    {
        var hours = speech.View.Rules.Review.RegistrationAnswerHours;
        List<PartnerFacts> late = [.. PartnerWords.ByName(speech.View.Partners.Where(partner => partner.Deals.Any(deal => RegistrationClock.DaysWaiting(deal, speech.View.Today) is { } days && RegistrationClock.IsLate(days, hours))))];
        return Row(speech, "waits", [.. late.Select(PartnerWords.Name)]);
    }

    private static FactRow? Lapses(Speech speech) => Row(speech, "lapses", [.. PartnerWords.ByName(speech.View.Partners.Where(partner => speech.View.ExceptionOf(partner)?.Until <= speech.View.Today.PlusDays(LapsesAhead))).Select(PartnerWords.Name)]);

    private static FactRow? Row(Speech speech, string key, IReadOnlyList<Phrase> names) => names.Count == 0 ? null
        : new FactRow(speech.Say($"push.digest.{key}"), Phrase.Of(new Value.Number(names.Count)).Then(Phrase.Of(": ")).Then(speech.Some(names, MostNamed)));
}
