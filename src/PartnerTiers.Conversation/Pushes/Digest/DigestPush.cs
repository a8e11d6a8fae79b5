using System.Collections.Immutable;
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

/// <summary>The Monday digest, short: what changed last week, who is near, what expires, what waits; each with the question that tells more; of all partners, or of a region's. For people of ours alone.</summary>
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
        ImmutableArray<PartnerFacts> partners = payload.Region is { } of ? [.. turn.View.Partners.Where(partner => string.Equals(partner.Partner.Region, of, StringComparison.OrdinalIgnoreCase))] : turn.View.Partners;
        if (payload.Region is not null && partners.Length == 0)
        {
            return null;
        }

        List<FactRow> rows = [.. new[] { Moved(speech, partners, week), Won(speech, partners, week), Joined(speech, partners, week), Near(speech, partners), Expires(speech, partners), Waits(speech, partners), Lapses(speech, partners) }.OfType<FactRow>()];
        var sentence = rows.Count == 0 ? speech.Say("push.digest.quiet") : speech.Say("push.digest.summary", ("list", speech.And(rows.Select(static row => row.Label))));
        var header = speech.Say("push.digest.header", ("day", Speech.Day(payload.Monday)));
        var filter = payload.Region is { } one ? new Filter([new FilterTerm.OneOf(Trait.Region, [one])]) : Filter.Everyone;
        return Message(
            turn,
            sentence,
            new Headline(payload.Region is { } region ? Phrase.Join(" · ", [header, Phrase.OfOthers(region)]) : header),
            rows.Count == 0 ? new Paragraph(sentence) : new FactRows([.. rows]),
            new Actions(
            [
                speech.Button("push.digest.button.near", new NearQuestion(filter)),
                speech.Button("push.digest.button.expires", new AgingQuestion(Filter: payload.Region is null ? null : filter, From: turn.Today, To: turn.Today.PlusDays(ExpiresAhead))),
                speech.Button("push.digest.button.waits", new HygieneQuestion(HygieneTopic.Answer, Filter: payload.Region is null ? null : filter)),
            ]));
    }

    private static FactRow? Moved(Speech speech, ImmutableArray<PartnerFacts> partners, DaySpan week) => Row(speech, "moved", [.. PartnerWords.ByName(partners)
        .SelectMany(partner => speech.View.HistoryOf(partner).Where(one => one.Since is { } since && week.Contains(since)).Select(one => speech.Say("push.digest.move", ("partner", PartnerWords.Name(partner)), ("tier", PartnerWords.TierNamed(speech, one.Tier)))))]);

    private static FactRow? Won(Speech speech, ImmutableArray<PartnerFacts> partners, DaySpan week)
    {
        var won = partners.SelectMany(static partner => partner.Deals).Where(deal => deal.Stage == DealStage.Won && deal.ClosedOn is { } on && week.Contains(on)).DistinctBy(static deal => deal.Id).Count();
        return won == 0 ? null : new FactRow(speech.Say("push.digest.won"), speech.Say("push.digest.deals", ("n", won)));
    }

    private static FactRow? Joined(Speech speech, ImmutableArray<PartnerFacts> partners, DaySpan week) =>
        Row(speech, "joined", [.. PartnerWords.ByName(partners.Where(partner => partner.Partner.JoinedOn is { } on && week.Contains(on))).Select(PartnerWords.Name)]);

    private static FactRow? Near(Speech speech, ImmutableArray<PartnerFacts> partners) => Row(speech, "near", [.. partners
        .Select(partner => (Partner: partner, Standing: speech.View.AtReview(partner)))
        .Where(static one => one.Standing is { NearUpgrade: true, Next: not null })
        .OrderByDescending(static one => one.Standing.Progress)
        .ThenBy(static one => one.Partner.Partner.Id, StringComparer.Ordinal)
        .Select(one => speech.Say("push.digest.towards", ("partner", PartnerWords.Name(one.Partner)), ("tier", PartnerWords.Name(one.Standing.Next!))))]);

    private static FactRow? Expires(Speech speech, ImmutableArray<PartnerFacts> partners)
    {
        var today = speech.View.Today;
        List<(PartnerFacts Partner, LocalDate Day)> expiring = [.. partners
            .SelectMany(partner => speech.View.CliffAt(partner, today.PlusDays(ExpiresAhead)).Expiring.DistinctBy(static fact => (fact.Kind, fact.Id, fact.Person, fact.LastDay)).Select(fact => (partner, fact.LastDay)))
            .OrderBy(static one => one.LastDay)];
        return expiring.Count == 0 ? null : new FactRow(
            speech.Say("push.digest.expires", ("n", ExpiresAhead)),
            speech.Say("push.digest.first", ("n", expiring.Count), ("partner", PartnerWords.Name(expiring[0].Partner)), ("day", Speech.Day(expiring[0].Day))));
    }

    private static FactRow? Waits(Speech speech, ImmutableArray<PartnerFacts> partners)
    {
        var hours = speech.View.Rules.Review.RegistrationAnswerHours;
        List<PartnerFacts> late = [.. PartnerWords.ByName(partners.Where(partner => partner.Deals.Any(deal => RegistrationClock.DaysWaiting(deal, speech.View.Today) is { } days && RegistrationClock.IsLate(days, hours))))];
        return Row(speech, "waits", [.. late.Select(PartnerWords.Name)]);
    }

    private static FactRow? Lapses(Speech speech, ImmutableArray<PartnerFacts> partners) => Row(speech, "lapses", [.. PartnerWords.ByName(partners.Where(partner => speech.View.ExceptionOf(partner)?.Until <= speech.View.Today.PlusDays(LapsesAhead))).Select(PartnerWords.Name)]);

    private static FactRow? Row(Speech speech, string key, IReadOnlyList<Phrase> names) => names.Count == 0 ? null
        : new FactRow(speech.Say($"push.digest.{key}"), Phrase.Of(new Value.Number(names.Count)).Then(Phrase.Of(": ")).Then(speech.Some(names, MostNamed)));
}
