using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PartnerTiers.Storage.Model;

/// <summary>The store in one SQLite file.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : PartnerTiersContext(options)
{
    private const string SafeToDelete = "It holds what the CRM can deliver again, and besides decisions and conversations: keep a copy, delete it, and start again.";

    public override string Place => Builder.DataSource;

    private static FileStreamOptions OfThisUser => OperatingSystem.IsWindows()
        ? new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite }
        : new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };

    private SqliteConnectionStringBuilder Builder => new(Database.GetConnectionString());

    public override async Task<DbTransaction> BeginReadingAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        // Deferred: the usual transaction of Microsoft.Data.Sqlite takes the write lock at once.
        return ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
    }

    // Every transaction of Microsoft.Data.Sqlite takes the one write lock as it begins.
    public override Task<IDbContextTransaction> BeginWorkAsync(CancellationToken cancellationToken) => Database.BeginTransactionAsync(cancellationToken);

    public override Task<IDbContextTransaction> BeginSyncAsync(CancellationToken cancellationToken) => Database.BeginTransactionAsync(cancellationToken);

    public override Task<IDbContextTransaction> BeginMigrationAsync(CancellationToken cancellationToken) => Database.BeginTransactionAsync(cancellationToken);

    public override IEnumerable<long> ReadRows(RowNames names, string?[] cells, DbTransaction transaction)
    {
        // Inside the transaction that is open on the connection.
        using var reader = new SqliteRowReader((SqliteConnection)Database.GetDbConnection(), names.Select, cells.Length);
        while (reader.Next(cells, out var row))
        {
            yield return row;
        }
    }

    public override IRowWriter WriteRows(RowNames names, RowChange change) => new SqliteRowWriter((SqliteConnection)Database.GetDbConnection(), change switch
    {
        RowChange.Insert => $"INSERT INTO {names.Table} ({string.Join(", ", names.Columns)}) VALUES ({string.Join(", ", names.Columns.Select(static _ => "?"))})",
        RowChange.Update => $"UPDATE {names.Table} SET {string.Join(", ", names.Columns.Select(static column => column + " = ?"))} WHERE {names.Row} = ?",
        _ => $"DELETE FROM {names.Table} WHERE {names.Row} = ?",
    });

    /// <summary>Takes the lock of writers and gives it back. That somebody else has it is no trouble yet: who waits for it in vain says so.</summary>
    public override async Task<string?> WhyNotWritableAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await transaction.RollbackAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (DbException e) when (IsBusy(e))
        {
            return null;
        }
    }

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (StorePlaces.IsFile(Builder))
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Place))!);
                // Made here and nowhere else, for this user alone: it will hold the facts and the keys of links.
                if (!File.Exists(Place))
                {
                    using var made = new FileStream(Place, OfThisUser);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new StoreException($"The store's folder {Path.GetDirectoryName(Place)} cannot be made ({e.Message}). Make it and let this user write to it, or name another file in Store:ConnectionString.", e);
            }
        }

        // Kept in the file: readers go on while a sync writes.
        await Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken).ConfigureAwait(false);
    }

    public override Task SuspendForeignKeysAsync(bool suspended, CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync(suspended ? "PRAGMA foreign_keys=OFF" : "PRAGMA foreign_keys=ON", cancellationToken);

    public override bool IsBusy(DbException exception) => exception is SqliteException { SqliteErrorCode: 5 or 6 };

    // https://www.sqlite.org/rescode.html
    public override string? Explain(DbException exception) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        5 or 6 => $"The store {Place} is in use by another program and did not come free in time. End it, or wait for it.",
        8 or 3 or 23 => $"The store {Place} cannot be written to. Let this user write to the file and its folder, or name another file in Store:ConnectionString.",
        10 => $"The disk under the store {Place} failed to read or write ({exception.Message}). Look at the disk; restore the file from a copy if it is damaged.",
        11 => $"The store {Place} is damaged. {SafeToDelete}",
        13 => $"The disk under the store {Place} is full. Make room and try again; nothing was changed.",
        14 => $"The store {Place} cannot be opened. See that it is a file, that its folder exists, and that this user may read and write both; or name another file in Store:ConnectionString.",
        26 => $"The file {Place} is not a store of this program but something else. Move it away, or name another file in Store:ConnectionString.",
        _ => null,
    };
}
