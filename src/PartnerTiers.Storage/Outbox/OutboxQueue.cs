using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Outbox;

/// <summary>Which pushes can be taken: of each lane the first that is ready, unless somebody has it or it waits for its next try.</summary>
internal static class OutboxQueue
{
    /// <summary>No next try is ever further away than this; what says so was written by a clock that ran ahead.</summary>
    private static readonly Duration LongestWait = Duration.FromHours(2);

    // An index serves each lane's first row, so that a lane that waits costs no more than one that does not.
    private const string Ready =
        """
        FROM outbox o
        WHERE o.fate = 'Waiting' AND (o.ready_at IS NULL OR o.ready_at <= {0}) AND (o.at <= {0} OR o.at > {1}) AND (o.lease IS NULL OR o.lease IN (SELECT value FROM dead))
          AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.lane = o.lane AND e.fate = 'Waiting' AND e.id < o.id AND (e.ready_at IS NULL OR e.ready_at <= {0}))
        """;

    public static async Task<bool> HasReadyAsync(PartnerTiersContext context, Instant now, IReadOnlyCollection<string> dead, CancellationToken cancellationToken) =>
        (await context.Database.SqlQueryRaw<long>(Sql("SELECT o.id AS \"Value\" ", dead, " LIMIT 1"), Arguments(now, dead)).ToListAsync(cancellationToken).ConfigureAwait(false)).Count > 0;

    /// <summary>Locks them against other processes until the transaction ends; what others have locked is passed over.</summary>
    public static Task<List<OutboxRow>> LockReadyAsync(PartnerTiersContext context, Instant now, IReadOnlyCollection<string> dead, int most, CancellationToken cancellationToken) =>
        context.Set<OutboxRow>()
            .FromSqlRaw(Sql("SELECT o.* ", dead, string.Create(CultureInfo.InvariantCulture, $" ORDER BY o.id LIMIT {most} {context.SkipLocked}")), Arguments(now, dead))
            .AsNoTracking().ToListAsync(cancellationToken);

    /// <summary>The push with what went out before it.</summary>
    public static async Task<TakenPush> DescribeAsync(PartnerTiersContext context, OutboxRow row, string lease, Instant now, CancellationToken cancellationToken)
    {
        var rows = context.Set<OutboxRow>().AsNoTracking();
        var last = await rows.Where(one => one.Lane == row.Lane && one.Fate == PushFate.Sent).OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var earlier = row.Replaces is null ? [] : await rows.Where(one => one.Root == row.Root && one.Lane == row.Lane && one.Id < row.Id).OrderByDescending(one => one.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var standing = earlier.FirstOrDefault(static one => one is { Fate: PushFate.Sent, Message: not null })?.Message;
        return new TakenPush(row.Id, new OutboxEntry(row.ToPush(), row.ForPartner, row.Topic), lease, row.Tries)
        {
            MayHaveArrived = row.Sending,
            Standing = standing,
            GoesInstead = standing is null && earlier.Any(static one => one.Fate is PushFate.Waiting or PushFate.Parked || one.Reason == DropReasons.Replaced),
            IsOutdated = await rows.AnyAsync(one => one.Root == row.Root && one.Lane == row.Lane && one.Id > row.Id && one.Fate == PushFate.Waiting && one.ReadyAt == null, cancellationToken).ConfigureAwait(false),
            LastInLane = last?.Message,
        };
    }

    private static string Sql(string select, IReadOnlyCollection<string> dead, string end)
    {
        // Values of ours, as arguments: the list is short, and empty as a rule.
        var values = dead.Count == 0 ? "NULL" : string.Join(", ", dead.Select(static (_, place) => string.Create(CultureInfo.InvariantCulture, $"{{{place + 2}}}")));
        return select + Ready.Replace("SELECT value FROM dead", values, StringComparison.Ordinal) + end;
    }

    private static object[] Arguments(Instant now, IReadOnlyCollection<string> dead) => [InstantText.Write(now), InstantText.Write(now + LongestWait), .. dead];
}
