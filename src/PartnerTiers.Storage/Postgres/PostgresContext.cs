using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using PartnerTiers.Storage.Facts;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Postgres;

/// <summary>The store in one PostgreSQL database.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : PartnerTiersContext(options)
{
    // A program that stands still in the middle of its work (a paused machine) must not keep all others waiting: the server ends its transaction.
    private static readonly TimeSpan MostStandstill = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MostStandstillOfSyncs = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan MostWaitingForSyncs = TimeSpan.FromMinutes(5);

    /// <summary>Numbers of the locks in this database: "tiers" and a number.</summary>
    private enum Turn : long
    {
        Work = 0x7469_6572_7300_0001,
        Sync = 0x7469_6572_7300_0002,
        Migration = 0x7469_6572_7300_0003,
        Source = 0x7469_6572_7300_0004,
    }

    public override string Place => PlaceOf(Database.GetConnectionString());

    public override string SkipLocked => "FOR UPDATE OF o SKIP LOCKED";

    private NpgsqlConnection Connection => (NpgsqlConnection)Database.GetDbConnection();

    private TimeSpan Patience => TimeSpan.FromSeconds(Database.GetCommandTimeout() ?? 30);

    public static string PlaceOf(string? connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        return string.Create(CultureInfo.InvariantCulture, $"{builder.Database ?? builder.Username} on {builder.Host}:{builder.Port}");
    }

    // "lane". Both statements are sent at once, so a process that stands still holds nobody up.
    public override string OneAfterTheOther(string insert) => "SELECT pg_advisory_xact_lock(1818325605, hashtext({5})); " + insert;

    public override async Task<DbTransaction> BeginReadingAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        return await Connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
    }

    public override Task<IDbContextTransaction> BeginWorkAsync(CancellationToken cancellationToken) => BeginAsync(Turn.Work, Patience, MostStandstill, cancellationToken);

    public override Task<IDbContextTransaction> BeginSyncAsync(CancellationToken cancellationToken) => BeginAsync(Turn.Sync, MostWaitingForSyncs, MostStandstillOfSyncs, cancellationToken);

    public override Task<IDbContextTransaction> BeginMigrationAsync(CancellationToken cancellationToken) => BeginAsync(Turn.Migration, MostWaitingForSyncs, MostStandstillOfSyncs, cancellationToken);

    public override async Task<bool> TryTurnAsync(CancellationToken cancellationToken)
    {
        // Held by a transaction: however this process ends, or for how long it stands still, the server ends that.
        var transaction = await Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var command = Connection.CreateCommand();
        command.Transaction = (NpgsqlTransaction)transaction.GetDbTransaction();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SET LOCAL idle_in_transaction_session_timeout = '15min'; SELECT pg_try_advisory_xact_lock({(long)Turn.Source})");
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is true;
    }

    public override IEnumerable<long> ReadRows(RowNames names, string?[] cells, DbTransaction transaction)
    {
        using var rows = Connection.BeginBinaryExport($"COPY ({names.Select}) TO STDOUT (FORMAT BINARY)");
        while (rows.StartRow() != -1)
        {
            var row = rows.Read<long>(NpgsqlDbType.Bigint);
            for (var i = 0; i < cells.Length; i++)
            {
                if (rows.IsNull)
                {
                    rows.Skip();
                    cells[i] = null;
                }
                else
                {
                    cells[i] = rows.Read<string>(NpgsqlDbType.Text);
                }
            }

            yield return row;
        }
    }

    public override IRowWriter WriteRows(RowNames names, RowChange change) => new CopiedRows(Connection, names, change);

    public override async Task<string?> WhyNotWritableAsync(CancellationToken cancellationToken)
    {
        var isStandby = await Database.SqlQuery<bool>($"SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean AS \"Value\"").SingleAsync(cancellationToken).ConfigureAwait(false);
        return isStandby ? PostgresErrors.ReadOnly(Place) : null;
    }

    public override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // It can change tables in place.
    public override Task SuspendForeignKeysAsync(bool suspended, CancellationToken cancellationToken) => Task.CompletedTask;

    public override bool IsBusy(DbException exception) => PostgresErrors.IsBusy(exception);

    public override string? Explain(DbException exception) => PostgresErrors.Explain(exception, Place);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var type in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in type.GetProperties())
            {
                PlaceColumn(property);
            }
        }
    }

    private static void PlaceColumn(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (property.Name == FactTables.Row && property.IsShadowProperty())
        {
            // The order in which facts came: counted by the database here, while in SQLite every table counts its rows.
            property.ValueGenerated = ValueGenerated.OnAdd;
            property.SetValueGenerationStrategy(Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
        }
        else if (type != typeof(long) && type != typeof(int) && type != typeof(bool) && type != typeof(byte[]))
        {
            // Everything else is text, in the order of its letters' numbers: moments and days are compared as text, and must not depend on the database's language.
            property.SetCollation("C");
        }
    }

    private async Task<IDbContextTransaction> BeginAsync(Turn turn, TimeSpan patience, TimeSpan standstill, CancellationToken cancellationToken)
    {
        var transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        try
        {
            // Set for this transaction alone, so that it works through a pooler too.
            await using var command = Connection.CreateCommand();
            command.Transaction = (NpgsqlTransaction)transaction.GetDbTransaction();
            command.CommandTimeout = (int)patience.TotalSeconds + 5;
            command.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"SET LOCAL lock_timeout = {(long)patience.TotalMilliseconds}; SET LOCAL idle_in_transaction_session_timeout = {(long)standstill.TotalMilliseconds}; SELECT pg_advisory_xact_lock({(long)turn})");
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
