using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage;

/// <summary>Brings the tables of the store to what this program expects.</summary>
public sealed class StoreSchema
{
    private readonly IDbContextFactory<PartnerTiersContext> contexts;

    internal StoreSchema(IDbContextFactory<PartnerTiersContext> contexts) => this.contexts = contexts;

    /// <summary>
    /// Makes the store where there is none and migrates an older one, in one transaction that holds the write lock: of several processes that start at
    /// once one does the work, and one that is killed leaves no trace.
    /// </summary>
    /// <remarks>EF's own MigrateAsync keeps a row as its lock on SQLite, and a process killed in the middle leaves it there: every later start then waits for ever
    /// (https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection).</remarks>
    /// <exception cref="StoreException">The store cannot be opened, is not one, or belongs to a newer version.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await context.PrepareAsync(cancellationToken).ConfigureAwait(false);
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            if (await NextAsync(context, cancellationToken).ConfigureAwait(false) is not null)
            {
                await context.SuspendForeignKeysAsync(true, cancellationToken).ConfigureAwait(false);
                await ApplyAsync(context, cancellationToken).ConfigureAwait(false);
                await context.SuspendForeignKeysAsync(false, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (DbException e) when (context.Explain(e) is { } words)
        {
            throw new StoreException(words, e);
        }
    }

    private static async Task ApplyAsync(PartnerTiersContext context, CancellationToken cancellationToken)
    {
        var migrator = context.GetService<IMigrator>();
        await using var transaction = await context.BeginMigrationAsync(cancellationToken).ConfigureAwait(false);
        // To ask for a table that is not there would end PostgreSQL's transaction.
        await context.Database.ExecuteSqlRawAsync(context.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), cancellationToken).ConfigureAwait(false);
        // Looked at again under the lock: another process may have been faster.
        while (await NextAsync(context, cancellationToken).ConfigureAwait(false) is var (from, to))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
            command.CommandTimeout = 0; // A large table takes its time.
            command.CommandText = migrator.GenerateScript(from, to, MigrationsSqlGenerationOptions.NoTransactions);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The next step, or null when there is none.</summary>
    private static async Task<(string From, string To)?> NextAsync(PartnerTiersContext context, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false)).ToList();
        if (applied.Except(known).FirstOrDefault() is { } newer)
        {
            throw new StoreException($"The store {context.Place} was written by a newer version of this program (it has {newer}). Start that version, or name another store in Store:ConnectionString.");
        }

        return applied.Count < known.Count ? (applied.LastOrDefault() ?? Migration.InitialDatabase, known[applied.Count]) : null;
    }
}
