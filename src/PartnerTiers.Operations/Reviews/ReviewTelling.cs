using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Operations.Reviews.Pushes;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Operations.Reviews;

/// <summary>Who is told what of a review, as pushes with keys: written again they are left as they are.</summary>
public sealed class ReviewTelling(Board board, AccessRules access, ReviewLedger records)
{
    /// <summary>Approvers that are named by address; of groups the review channels are told.</summary>
    public IEnumerable<string> Approvers => access.Approvers.Where(IsAddress);

    /// <summary>Leadership that is named by address.</summary>
    public IEnumerable<string> Leadership => access.Leadership.Where(IsAddress);

    /// <summary>To every manager whose partners would move, and to the review channels about those that nobody manages.</summary>
    public List<Push> Announcement(LocalDate review, Instant from)
    {
        var view = board.ViewFor(Doorkeeper.Operator);
        var managers = view.Partners.Where(partner => Moves(view.ProposalOf(partner).Kind)).Select(static partner => partner.Partner.Manager).Distinct(StringComparer.OrdinalIgnoreCase);
        return [.. managers.Select(manager => ToManager(ReviewPushes.Announcement, review, manager, "announced", from))];
    }

    /// <summary>The card about a case that people decide: to its manager, where nobody manages it to the review channels.</summary>
    public IEnumerable<Push> Cards(FrozenInputs frozen, Instant from)
    {
        var row = frozen.Row;
        var payload = PushJson.Write(new ReviewCasePush(row, StandingJson.WithoutReceipts(frozen.Standing)));
        var prefix = ReviewPushes.Prefix(ReviewPushes.Card, row.Review, row.Partner);
        if (row.Manager is { Length: > 0 } manager)
        {
            yield return new Push(prefix + "manager", ReviewPushes.Card, payload, new Addressee.Person(manager), records.Now, from) { Partner = row.Partner };
            yield break;
        }

        yield return new Push(prefix + "channel", ReviewPushes.Card, payload, new Addressee.Subscribers(Topics.Reviews, row.Region), records.Now, from) { Partner = row.Partner };
    }

    /// <summary>The card about a demotion that waits for a second person: to each approver who did not decide it; where that is nobody with an address, to the review channels.</summary>
    /// <param name="frozen">The partner in the review.</param>
    /// <param name="round">The decision's number among the partner's, from 1.</param>
    /// <param name="decidedBy">The address of who decided; null: unknown.</param>
    public IEnumerable<Push> Signature(FrozenInputs frozen, int round, string? decidedBy)
    {
        var (row, now) = (frozen.Row, records.Now);
        var payload = PushJson.Write(new ReviewCasePush(row, StandingJson.WithoutReceipts(frozen.Standing)));
        var prefix = $"{ReviewPushes.Prefix(ReviewPushes.Signature, row.Review, row.Partner)}{round}/";
        List<string> others = [.. Approvers.Distinct(StringComparer.OrdinalIgnoreCase).Where(approver => !string.Equals(approver, decidedBy, StringComparison.OrdinalIgnoreCase))];
        return others.Count == 0
            ? [new Push(prefix + "channel", ReviewPushes.Signature, payload, new Addressee.Subscribers(Topics.Reviews, row.Region), now, now) { Partner = row.Partner }]
            : others.Select(approver => new Push(prefix + "approver/" + approver.ToLowerInvariant(), ReviewPushes.Signature, payload, new Addressee.Person(approver), now, now) { Partner = row.Partner });
    }

    /// <summary>To every manager with something undecided, and, from the day of publication on, to the approvers.</summary>
    public List<Push> Reminder(ReviewPicture review, bool approversToo, Instant from)
    {
        var mark = $"{review.Reminders + 1}";
        List<Push> pushes = [.. review.Undecided.Select(static one => one.Row.Manager).Distinct(StringComparer.OrdinalIgnoreCase).Select(manager => ToManager(ReviewPushes.Reminder, review.Review, manager, mark, from))];
        if (approversToo)
        {
            pushes.AddRange(Approvers.Select(approver => To(ReviewPushes.Reminder, new ReviewPush(review.Review), new Addressee.Person(approver), $"approver/{approver}/{mark}", from)));
        }

        return pushes;
    }

    /// <summary>To the approvers: a review that nobody published is over.</summary>
    public List<Push> Lapsed(LocalDate review, Instant from) =>
        [.. Approvers.Select(approver => To(ReviewPushes.Lapsed, new ReviewPush(review), new Addressee.Person(approver), $"approver/{approver}", from))];

    /// <summary>To a partner's channels: what changed and why.</summary>
    public Push Letter(FrozenInputs frozen)
    {
        var (row, now) = (frozen.Row, records.Now);
        var payload = PushJson.Write(new ReviewCasePush(row, StandingJson.WithoutReceipts(frozen.Standing)));
        return new Push(ReviewPushes.Prefix(ReviewPushes.Letter, row.Review, row.Partner) + "channel", ReviewPushes.Letter, payload, new Addressee.OfPartner(row.Partner), now, now) { Partner = row.Partner };
    }

    /// <summary>To sellers' channels: who moved between reviews; all of one day and region, decided at once.</summary>
    public Push Moves(IReadOnlyList<ReviewRow> rows)
    {
        var (first, now) = (rows[0], records.Now);
        var payload = PushJson.Write(new MovesPush(first.Review, first.Region, [.. rows.Select(static row => row.Partner)]));
        return new Push(ReviewPushes.Prefix(ReviewPushes.Moves, first.Review) + first.Partner, ReviewPushes.Moves, payload, new Addressee.Subscribers(Topics.Upgrades, first.Region), now, now);
    }

    /// <summary>To every manager whose moves between reviews wait too long, and to the review channels about those that nobody manages.</summary>
    public IReadOnlyCollection<Push> MovesReminder(LocalDate today, IEnumerable<ReviewCase> late, Instant from) =>
        [.. late.Select(static one => one.Row.Manager).Distinct(StringComparer.OrdinalIgnoreCase).Select(manager => ToManager(ReviewPushes.MovesReminder, today, manager, "late", from))];

    /// <summary>To sellers' channels: who moved, region by region.</summary>
    public IEnumerable<Push> Movements(ReviewPicture review, Instant from) => review.Cases.Values.Where(static one => one.Row.Before != one.To).Select(static one => one.Row.Region).Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(region => To(ReviewPushes.Movements, new ReviewPush(review.Review) { Region = region }, new Addressee.Subscribers(Topics.Upgrades, region), $"region/{region}", from));

    /// <summary>To leadership and the channels that asked for it.</summary>
    public IEnumerable<Push> Summary(LocalDate review, Instant from) =>
    [
        .. Leadership.Select(reader => To(ReviewPushes.Summary, new ReviewPush(review), new Addressee.Person(reader), $"person/{reader}", from)),
        To(ReviewPushes.Summary, new ReviewPush(review), new Addressee.Subscribers(Topics.Summary, null), "channel", from),
    ];

    /// <summary>Whether a proposal takes a partner somewhere else, or puts its tier on trial.</summary>
    public static bool Moves(ProposalKind kind) => kind is ProposalKind.Upgrade or ProposalKind.Downgrade or ProposalKind.Grace;

    private Push ToManager(string kind, LocalDate review, string? manager, string mark, Instant from) => manager is { Length: > 0 }
        ? To(kind, new ReviewPush(review) { Manager = manager }, new Addressee.Person(manager), $"manager/{manager.ToLowerInvariant()}/{mark}", from)
        : To(kind, new ReviewPush(review), new Addressee.Subscribers(Topics.Reviews, null), $"channel/{mark}", from);

    private Push To(string kind, ReviewPush payload, Addressee to, string rest, Instant from) =>
        new(ReviewPushes.Prefix(kind, payload.Review) + rest, kind, PushJson.Write(payload), to, records.Now, from);

    private static bool IsAddress(string entry) => entry.Contains('@', StringComparison.Ordinal) && !entry.Contains(':', StringComparison.Ordinal);
}
