using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Storage.Access;
using PartnerTiers.Storage.Audit;
using PartnerTiers.Storage.Confirmations;
using PartnerTiers.Storage.Facts;
using PartnerTiers.Storage.Inbox;
using PartnerTiers.Storage.Threads;

namespace PartnerTiers.Storage.Model;

/// <summary>What is stored, the same for every provider. Each provider derives its own context, so that each has its own migrations in this one project.</summary>
internal abstract class PartnerTiersContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Partner> Partners => Set<Partner>();

    public DbSet<Deal> Deals => Set<Deal>();

    public DbSet<SyncRow> Syncs => Set<SyncRow>();

    public DbSet<RejectRow> Rejects => Set<RejectRow>();

    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    public DbSet<ThreadRow> Threads => Set<ThreadRow>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<BindingRow> Bindings => Set<BindingRow>();

    public DbSet<ConfirmationRow> Confirmations => Set<ConfirmationRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<AuditHeadRow> AuditHead => Set<AuditHeadRow>();

    /// <summary>A transaction that sees one state of the store and neither waits for a writer nor makes one wait.</summary>
    public abstract Task<DbTransaction> BeginReadingAsync(CancellationToken cancellationToken);

    /// <summary>
    /// A transaction for work that looks and then writes. Such work is done one after the other, in one process or several, whatever the database: what it looked at still holds when
    /// it is kept.
    /// </summary>
    public abstract Task<IDbContextTransaction> BeginWorkAsync(CancellationToken cancellationToken);

    /// <summary>A transaction that replaces the facts: one at a time. Readers go on with the facts before it.</summary>
    public abstract Task<IDbContextTransaction> BeginSyncAsync(CancellationToken cancellationToken);

    /// <summary>Takes the turn to read the source and sync, among all processes, until this context is disposed of. False: another process has it.</summary>
    public virtual Task<bool> TryTurnAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>A transaction that changes tables: one at a time.</summary>
    public abstract Task<IDbContextTransaction> BeginMigrationAsync(CancellationToken cancellationToken);

    /// <summary>Every row in the order of the numbers: yields the number, its texts are in <paramref name="cells"/> until the next.</summary>
    public abstract IEnumerable<long> ReadRows(RowNames names, string?[] cells, DbTransaction transaction);

    /// <summary>Adds, changes or removes rows on the open connection.</summary>
    public abstract IRowWriter WriteRows(RowNames names, RowChange change);

    /// <summary>Why nothing can be written; null: it can, as far as one sees without writing.</summary>
    public abstract Task<string?> WhyNotWritableAsync(CancellationToken cancellationToken);

    /// <summary>What passes over rows that another transaction has locked, at the end of a SELECT; empty where one transaction at a time writes.</summary>
    public virtual string SkipLocked => string.Empty;

    /// <summary>A statement that writes into a lane of the inbox (its argument 5), so that others which write into the same one wait for it; the same where one transaction at a time writes.</summary>
    public virtual string OneAfterTheOther(string insert) => insert;

    /// <summary>Where the store lies, without secrets.</summary>
    public abstract string Place { get; }

    /// <summary>Makes what must be there before the first table, and settings that the store keeps.</summary>
    /// <exception cref="StoreException">It cannot be made.</exception>
    public abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Outside a transaction: stops or starts the checking of references while migrations rebuild tables.</summary>
    public abstract Task SuspendForeignKeysAsync(bool suspended, CancellationToken cancellationToken);

    /// <summary>What is wrong with the store and what to do; null where the error is a bug rather than the store's state.</summary>
    public abstract string? Explain(DbException exception);

    /// <summary>Whether another writer was in the way for too long.</summary>
    public abstract bool IsBusy(DbException exception);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateText>();
        configurationBuilder.Properties<Instant>().HaveConversion<InstantText>();
        configurationBuilder.Properties<decimal>().HaveConversion<DecimalText>();
        configurationBuilder.Properties<Contribution>().HaveConversion<EnumText<Contribution>>();
        configurationBuilder.Properties<DealStage>().HaveConversion<EnumText<DealStage>>();
        configurationBuilder.Properties<FeedbackKind>().HaveConversion<EnumText<FeedbackKind>>();
        configurationBuilder.Properties<EvidenceKind>().HaveConversion<EnumText<EvidenceKind>>();
        configurationBuilder.Properties<BindingKind>().HaveConversion<EnumText<BindingKind>>();
        configurationBuilder.Properties<ProposalKind>().HaveConversion<EnumText<ProposalKind>>();
        configurationBuilder.Properties<ConfirmationResult>().HaveConversion<EnumText<ConfirmationResult>>();
        configurationBuilder.Properties<PushFate>().HaveConversion<EnumText<PushFate>>();
        configurationBuilder.Properties<Operations.Sync.ChangeKind>().HaveConversion<EnumText<Operations.Sync.ChangeKind>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PartnerTiersContext).Assembly);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            // The columns of the CSV contract, where a table has not said otherwise.
            if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null)
            {
                property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            }
        }
    }
}
