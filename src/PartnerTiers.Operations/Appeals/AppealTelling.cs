using NodaTime;
using NodaTime.Text;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Appeals;

/// <summary>Who is told what of an appeal.</summary>
public sealed class AppealTelling(IOutbox outbox, AccessRules access, Board board, ProgrammeClock clock)
{
    /// <summary>The approver who is to answer: another than the partner's manager where there is one, and each in turn; null: none is named by address.</summary>
    public string? OwnerOf(Partner partner, LocalDate review)
    {
        List<string> all = [.. access.ApproversByAddress.Order(StringComparer.OrdinalIgnoreCase)];
        List<string> others = [.. all.Where(email => !string.Equals(email, partner.Manager, StringComparison.OrdinalIgnoreCase))];
        var from = others.Count > 0 ? others : all;
        return from.Count == 0 ? null : from[(partner.Id.Sum(static letter => letter) + review.Month + review.Year) % from.Count];
    }

    /// <summary>The card, to every approver and the review channels.</summary>
    public Task CardsAsync(string partner, LocalDate review, Instant now, CancellationToken cancellationToken) => outbox.WriteAsync([.. Cards(partner, review, now)], cancellationToken);

    /// <summary>The cards as they stand now, and the answer to who asked for it.</summary>
    public Task AnsweredAsync(Partner partner, AppealCase one, Instant now, CancellationToken cancellationToken)
    {
        var review = one.Filed.Review;
        List<Push> pushes = [.. Cards(partner.Id, review, now).Select(static card => card with { Key = card.Key + "/answered", Replaces = card.Key })];
        pushes.Add(To(AppealNotice.Answered, partner.Id, review, new Addressee.OfPartner(partner.Id), "partner", now));
        pushes.AddRange(new[] { partner.Manager, one.Filed.ByPartner ? null : one.By.Email }.OfType<string>().Where(static email => email.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(email => To(AppealNotice.Answered, partner.Id, review, new Addressee.Person(email), email, now)));
        return outbox.WriteAsync(pushes, cancellationToken);
    }

    /// <summary>A reminder for a day: to its owner, and when it is overdue to every approver.</summary>
    public Task RemindAsync(AppealCase one, LocalDate day, Instant now, CancellationToken cancellationToken)
    {
        var whom = one.Filed.Owner is { } owner && day <= one.Filed.DueOn ? [owner] : access.ApproversByAddress;
        var from = QuietHours.EndFrom(now, clock.Zone);
        return outbox.WriteAsync([.. whom.Select(email => To(AppealNotice.Reminder, one.Partner, one.Filed.Review, new Addressee.Person(email), $"{LocalDatePattern.Iso.Format(day)}/{email}", now) with { NotBefore = from })], cancellationToken);
    }

    private IEnumerable<Push> Cards(string partner, LocalDate review, Instant now) =>
        access.ApproversByAddress.Select(email => To(AppealNotice.Card, partner, review, new Addressee.Person(email), email, now))
            .Append(To(AppealNotice.Card, partner, review, new Addressee.Subscribers(Topics.Reviews, board.Facts.Snapshot.Find(partner)?.Partner.Region), "channel", now));

    private static Push To(string kind, string partner, LocalDate review, Addressee to, string rest, Instant now) =>
        new($"{AppealRecords.Key(review, partner, kind)}/{rest}", kind, PushJson.Write(new AppealNotice(partner, review)), to, now, now) { Partner = partner };
}
