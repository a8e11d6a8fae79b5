using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Postgres;

/// <summary>
/// This process among those that share a database: a number, and a lock of that number on a connection that is kept open for it. A process that dies loses its connection, and with it the lock, at once; one that
/// stands still says nothing on its connection, and after half a minute another one has it closed. No clock but the server's is asked. Whoever lost its lock takes it again, and has what nobody took over
/// meanwhile: that is done only from who was seen absent twice, some seconds apart, because all lose their locks when the server starts anew, and may have said what they could not note.
/// </summary>
internal sealed class PostgresPresence(StoreOptions store, TimeProvider time) : IPresence, IAsyncDisposable
{
    private static readonly TimeSpan AbsentFor = TimeSpan.FromSeconds(12);

    /// <summary>Who has not looked for longer does not know who was there meanwhile.</summary>
    private static readonly TimeSpan LongestBlink = TimeSpan.FromSeconds(40);

    // "inbx": the first half of the lock's number.
    private const int Locks = 0x696E_6278;
    private const int SaysSomethingEvery = 5;

    private readonly SemaphoreSlim one = new(1, 1);
    private NpgsqlConnection? connection;
    private readonly Dictionary<string, long> absentSince = new(StringComparer.Ordinal);
    private int number;
    private string id = string.Empty;
    private long? lookedAt;

    public async Task<string> IdAsync(CancellationToken cancellationToken)
    {
        if (IsPresent)
        {
            return id;
        }

        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!IsPresent)
            {
                await EnterAsync(cancellationToken).ConfigureAwait(false);
            }

            return id;
        }
        finally
        {
            one.Release();
        }
    }

    public async Task<int> CountAsync(PartnerTiersContext context, CancellationToken cancellationToken)
    {
        await IdAsync(cancellationToken).ConfigureAwait(false);
        return await context.Database.SqlQuery<int>(
            $"""
            SELECT count(*)::int AS "Value" FROM pg_locks AS held
            WHERE held.locktype = 'advisory' AND held.classid = {Locks}::oid AND held.objsubid = 2 AND held.granted AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """).SingleAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<int> TakeOverAsync(PartnerTiersContext context, string channel, CancellationToken cancellationToken)
    {
        var me = await IdAsync(cancellationToken).ConfigureAwait(false);
        if (!await context.Inbox.AnyAsync(row => row.Channel == channel && row.DoneAt == null && row.Owner != me, cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        // Of two who would take over the same, the second finds that its new owner lives.
        await using var transaction = await context.BeginWorkAsync(cancellationToken).ConfigureAwait(false);
        await context.Database.ExecuteSqlAsync(
            $"""
            SELECT pg_terminate_backend(there.pid) FROM pg_locks AS held JOIN pg_stat_activity AS there ON there.pid = held.pid
            WHERE held.locktype = 'advisory' AND held.classid = {Locks}::oid AND held.objsubid = 2 AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND there.state_change < clock_timestamp() - interval '30 seconds' AND held.objid::text <> {me}
            """,
            cancellationToken).ConfigureAwait(false);
        var gone = await context.Database.SqlQuery<string>(
            $"""
            SELECT DISTINCT COALESCE(owner, '') AS "Value" FROM inbox WHERE done_at IS NULL AND owner IS DISTINCT FROM {me} AND (owner IS NULL OR owner NOT IN (
                SELECT held.objid::text FROM pg_locks AS held
                WHERE held.locktype = 'advisory' AND held.classid = {Locks}::oid AND held.objsubid = 2 AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())))
            """).ToListAsync(cancellationToken).ConfigureAwait(false);
        var dead = DeadAmong(gone);
        var taken = await context.Inbox.Where(row => row.Channel == channel && row.DoneAt == null && (row.Owner == null || dead.Contains(row.Owner)))
            .ExecuteUpdateAsync(row => row.SetProperty(item => item.Owner, me), cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is { } open)
        {
            await open.DisposeAsync().ConfigureAwait(false);
        }

        one.Dispose();
    }

    private List<string> DeadAmong(IReadOnlyCollection<string> gone)
    {
        lock (absentSince)
        {
            var now = time.GetTimestamp();
            if (lookedAt is not { } before || time.GetElapsedTime(before, now) > LongestBlink)
            {
                absentSince.Clear();
            }

            lookedAt = now;
            foreach (var back in absentSince.Keys.Except(gone).ToList())
            {
                absentSince.Remove(back);
            }

            foreach (var owner in gone)
            {
                absentSince.TryAdd(owner, now);
            }

            return [.. gone.Where(owner => time.GetElapsedTime(absentSince[owner], now) >= AbsentFor)];
        }
    }

    private bool IsPresent => connection is { FullState: System.Data.ConnectionState.Open };

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        if (connection is { } broken)
        {
            connection = null;
            await broken.DisposeAsync().ConfigureAwait(false);
        }

        var settings = new NpgsqlConnectionStringBuilder(store.ConnectionString) { Pooling = false, KeepAlive = SaysSomethingEvery };
        var opened = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await opened.OpenAsync(cancellationToken).ConfigureAwait(false);
            number = number == 0 ? RandomNumberGenerator.GetInt32(1, int.MaxValue) : number;
            // Whoever holds it is our own connection of before, of which the server does not know yet that it is gone.
            foreach (var statement in new[] { "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = $1::oid AND objid = $2::oid AND objsubid = 2 AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", "SELECT pg_advisory_lock($1, $2)" })
            {
                await using var command = new NpgsqlCommand(statement, opened) { Parameters = { new() { Value = Locks }, new() { Value = number } } };
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            (id, connection) = (number.ToString(CultureInfo.InvariantCulture), opened);
        }
        catch
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
