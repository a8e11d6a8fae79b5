using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace PartnerTiers.Storage.Facts;

/// <summary>The record of one sync.</summary>
internal sealed class SyncRow
{
    public long Id { get; set; }

    public required Instant At { get; set; }

    public required string Source { get; set; }

    public string? Place { get; set; }

    public required int RowsRead { get; set; }

    public required int Added { get; set; }

    public required int Changed { get; set; }

    public required int Removed { get; set; }

    public required long TookNanoseconds { get; set; }

    public string? RefusalFile { get; set; }

    public string? RefusalMessage { get; set; }

    public int ChangesNotLogged { get; set; }

    /// <summary>The sync under which the rejects stand; null: this one. A source that stays as bad as it is leaves them once, not every quarter of an hour.</summary>
    public long? RejectsOf { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<SyncRow>
    {
        public void Configure(EntityTypeBuilder<SyncRow> builder)
        {
            builder.ToTable("syncs");
            builder.HasIndex(sync => sync.At);
        }
    }
}
