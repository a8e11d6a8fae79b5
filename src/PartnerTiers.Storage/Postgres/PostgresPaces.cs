using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Limits;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Postgres;

/// <summary>
/// A row for each gate: the moment at which its bucket is full again, and the one until which it is shut, in microseconds of the server's clock. One statement takes a place, so no process waits for another. The table is
/// unlogged: after a crash of the server it is empty, and the platforms say for themselves what is too much.
/// </summary>
internal sealed class PostgresPaces(IDbContextFactory<PartnerTiersContext> contexts, IPresence presence, TimeProvider time) : IPaces
{
    // No gate is full or shut for longer: what says so was written before the server's clock was put back.
    private const string Enter =
        """
        WITH clock AS MATERIALIZED (SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS now)
        INSERT INTO paces AS p (gate, full_at, shut_until) SELECT {0}, now + {1}, 0 FROM clock
        ON CONFLICT (gate) DO UPDATE SET
            full_at = excluded.full_at + CASE WHEN p.full_at - excluded.full_at + {1} BETWEEN 0 AND 7200000000 THEN p.full_at - excluded.full_at + {1} ELSE 0 END,
            shut_until = CASE WHEN p.shut_until - excluded.full_at > 7200000000 THEN 0 ELSE p.shut_until END
        WHERE {3} OR NOT (p.full_at - excluded.full_at + {1} BETWEEN {1} * ({2} - 1) + 1 AND 7200000000 OR p.shut_until - excluded.full_at + {1} BETWEEN 1 AND 7200000000)
        RETURNING GREATEST(full_at - {1} * {2}, shut_until) - (SELECT now FROM clock) AS "Value"
        """;

    private const string Wait =
        """
        SELECT GREATEST(full_at - {1} * ({2} - 1), shut_until) - (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS "Value" FROM paces WHERE gate = {0}
        """;

    private static readonly TimeSpan BetweenTrims = TimeSpan.FromMinutes(10);
    private long? trimmedAt;

    public async Task<Duration> EnterAsync(string gate, Duration pace, int burst, bool isPatient, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (key, step) = (StoredKey.Of(gate), (long)(pace.TotalMilliseconds * 1_000));
        if (await FirstAsync(context.Database.SqlQueryRaw<long>(Enter, key, step, burst, isPatient)).ConfigureAwait(false) is { } taken)
        {
            await TrimAsync(context, cancellationToken).ConfigureAwait(false);
            return isPatient ? Positive(taken) : Duration.Zero;
        }

        // A place may have become free meanwhile; then the next question gets it.
        return Duration.Max(Positive(await FirstAsync(context.Database.SqlQueryRaw<long>(Wait, key, step, burst)).ConfigureAwait(false) ?? 0), Duration.FromMilliseconds(1));

        async Task<long?> FirstAsync(IQueryable<long> rows) => await rows.ToListAsync(cancellationToken).ConfigureAwait(false) is [var value] ? value : null;
    }

    public async Task ShutAsync(string gate, Duration after, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO paces AS p (gate, full_at, shut_until) VALUES ({StoredKey.Of(gate)}, 0, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint + {(long)(after.TotalMilliseconds * 1_000)})
            ON CONFLICT (gate) DO UPDATE SET shut_until = GREATEST(p.shut_until, excluded.shut_until)
            """,
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<int> ProcessesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await presence.CountAsync(context, cancellationToken).ConfigureAwait(false);
    }

    private async Task TrimAsync(PartnerTiersContext context, CancellationToken cancellationToken)
    {
        if (trimmedAt is { } last && time.GetElapsedTime(last) < BetweenTrims)
        {
            return;
        }

        trimmedAt = time.GetTimestamp();
        await context.Database.ExecuteSqlAsync($"DELETE FROM paces WHERE GREATEST(full_at, shut_until) < (extract(epoch FROM clock_timestamp()) * 1000000)::bigint", cancellationToken).ConfigureAwait(false);
    }

    private static Duration Positive(long microseconds) => Duration.FromTicks(Math.Max(0, microseconds) * 10);
}
