using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Programme.Facts;
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

    /// <summary>Prepares a statement on the open connection.</summary>
    public abstract IRowWriter Prepare(string sql);

    /// <summary>What passes over rows that another transaction has locked, at the end of a SELECT; empty where one transaction at a time writes.</summary>
    public virtual string SkipLocked => string.Empty;

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
