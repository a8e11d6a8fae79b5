using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Transactions;

namespace PartnerTiers.Operations.Grace;

/// <summary>
/// Reminds owners on their items' days, once a day that an item is planned for, and tells the approvers of a grace that has no plan ten days after it was published. What fell due while the bot was off is said once it runs
/// again, as long as the grace lasts.
/// </summary>
public sealed class GraceDuty(GraceBook book, LedgerReader reader, ILedger ledger, IOutbox outbox, ITransactions transactions, AccessRules access, AddressBook zones, Board board, ProgrammeClock clock) : IDuty
{
    /// <summary>How many days after its publication a grace is to have a plan; after that the approvers are told.</summary>
    public const int DaysToPlan = 10;

    /// <inheritdoc/>
    public string Id => "grace";

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(Instant now, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var today = Mornings.LastDay(now, clock.Zone);
        LocalDate? next = null;
        foreach (var plan in book.Running(today).Where(IsCurrent))
        {
            foreach (var item in plan.Open.Where(item => !plan.Reminded.Contains((item.Number, item.Due))))
            {
                if (item.Due <= today)
                {
                    await RemindAsync(plan, item, now, cancellationToken).ConfigureAwait(false);
                }
                else if (next is null || item.Due < next)
                {
                    next = item.Due;
                }
            }
        }

        foreach (var (partner, until, published) in Unplanned(today))
        {
            if (published.PlusDays(DaysToPlan) < today)
            {
                await TellApproversAsync(partner, until, published, now, cancellationToken).ConfigureAwait(false);
            }
            else if (next is null || published.PlusDays(DaysToPlan + 1) < next)
            {
                next = published.PlusDays(DaysToPlan + 1);
            }
        }

        return next is { } day ? Mornings.Of(day, clock.Zone) : null;
    }

    // A correction may have ended the grace that a plan was made for.
    private bool IsCurrent(GracePlan plan) => board.Facts.Snapshot.Find(plan.Partner) is { } facts && board.Decided.GraceOf(facts.Partner) == plan.Until;

    private IEnumerable<(string Partner, LocalDate Until, LocalDate Published)> Unplanned(LocalDate today) =>
        from pair in board.Decided.Tiers
        where pair.Value.GraceUntil is { } until && until >= today && book.Of(pair.Key, until) is { IsWritten: false, IsMissed: false }
        orderby pair.Key
        select (pair.Key, pair.Value.GraceUntil!.Value, PublishedOn(pair.Key, pair.Value));

    // A grace that goes on was published with the decision that gave it.
    private LocalDate PublishedOn(string partner, PublishedTier tier) =>
        board.Decided.History.TryGetValue(partner, out var history) ? history.Where(one => one.GraceUntil == tier.GraceUntil).Select(static one => one.On).Append(tier.On).Min() : tier.On;

    private async Task RemindAsync(GracePlan plan, PlanItem item, Instant now, CancellationToken cancellationToken)
    {
        var manager = board.Facts.Snapshot.Find(plan.Partner)?.Partner.Manager;
        var owner = item.Side == PlanSide.Ours && item.Owner.Contains('@', StringComparison.Ordinal) ? item.Owner : null;
        var (ownersFrom, managersFrom) = (await FromAsync(owner, now, cancellationToken).ConfigureAwait(false), await FromAsync(manager, now, cancellationToken).ConfigureAwait(false));
        await transactions.RunAsync(
            async stop =>
            {
                var key = GraceRecords.Key(plan.Partner, plan.Until, string.Create(CultureInfo.InvariantCulture, $"reminded/{item.Number}/{LocalDatePattern.Iso.Format(item.Due)}"));
                if (!await AppendAsync(key, GraceRecords.Checkpoint, plan.Partner, PushJson.Write(new PlanItemNoted(plan.Until, item.Number, item.Due)), now, stop).ConfigureAwait(false))
                {
                    return 0;
                }

                Push To(Addressee to, bool forOwner, Instant from) => new($"{key}/{(forOwner ? "owner" : "manager")}", CheckpointNotice.Push, PushJson.Write(new CheckpointNotice(plan.Partner, plan.Until, item, forOwner)), to, now, from) { Partner = plan.Partner };
                var written = item.Side == PlanSide.Partner ? await outbox.WriteAsync([To(new Addressee.OfPartner(plan.Partner), true, QuietHours.EndFrom(now, clock.Zone))], stop).ConfigureAwait(false)
                    : owner is null ? 0
                    : await outbox.WriteAsync([To(new Addressee.Person(owner), true, ownersFrom)], stop).ConfigureAwait(false);

                // Where the partner has no channel, or one of ours is known by name alone, the manager passes it on.
                return written > 0 || string.IsNullOrEmpty(manager) ? written : await outbox.WriteAsync([To(new Addressee.Person(manager), item.Side == PlanSide.Ours && IsNameOf(item.Owner, manager), managersFrom)], stop).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    // A manager who wrote their own name need not be told that they cannot be reached.
    private static bool IsNameOf(string owner, string email) => string.Equals(owner, email.Split('@')[0].Replace('.', ' '), StringComparison.OrdinalIgnoreCase);

    private Task<int> TellApproversAsync(string partner, LocalDate until, LocalDate published, Instant now, CancellationToken cancellationToken) => transactions.RunAsync(
        async stop =>
        {
            var key = GraceRecords.Key(partner, until, "unplanned");
            if (!await AppendAsync(key, GraceRecords.Unplanned, partner, PushJson.Write(new GraceNoted(until)), now, stop).ConfigureAwait(false))
            {
                return 0;
            }

            var payload = PushJson.Write(new UnplannedNotice(partner, until, published));
            Push To(Addressee to, string whom) => new($"{key}/{whom}", UnplannedNotice.Push, payload, to, now, QuietHours.EndFrom(now, clock.Zone)) { Partner = partner };
            List<Push> pushes = [.. access.ApproversByAddress.Select(email => To(new Addressee.Person(email), email))];
            pushes.Add(To(new Addressee.Subscribers(Topics.Reviews, board.Facts.Snapshot.Find(partner)?.Partner.Region), "channel"));
            return await outbox.WriteAsync(pushes, stop).ConfigureAwait(false);
        },
        cancellationToken);

    private async Task<Instant> FromAsync(string? email, Instant now, CancellationToken cancellationToken) =>
        QuietHours.EndFrom(now, (string.IsNullOrEmpty(email) ? null : await zones.ZoneOfAsync(email, cancellationToken).ConfigureAwait(false)) ?? clock.Zone);

    private async Task<bool> AppendAsync(string key, string kind, string partner, string payload, Instant now, CancellationToken cancellationToken) =>
        await ledger.TryAppendAsync(new LedgerEntry(key, kind, partner, now, Actor.Program, payload), cancellationToken).ConfigureAwait(false) is not null;
}
