using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerTiers.Operations.Sync;

namespace PartnerTiers.Storage.Facts;

/// <summary>One entry of the change log.</summary>
internal sealed class ChangeRow
{
    public required long SyncId { get; init; }

    public required int Number { get; init; }

    public required ChangeKind What { get; init; }

    public required string Fact { get; init; }

    public required string FactId { get; init; }

    public required string PartnerId { get; init; }

    public string? Column { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ChangeRow>
    {
        public void Configure(EntityTypeBuilder<ChangeRow> builder)
        {
            builder.ToTable("changes");
            builder.HasKey(change => new { change.SyncId, change.Number });
            builder.HasOne<SyncRow>().WithMany().HasForeignKey(change => change.SyncId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(change => new { change.PartnerId, change.SyncId });
        }
    }
}
