using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerTiers.Storage.Facts;

/// <summary>A row that a sync left out.</summary>
internal sealed class RejectRow
{
    public required long SyncId { get; init; }

    public required int Number { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    public required string Column { get; init; }

    public required string Value { get; init; }

    public required string Reason { get; init; }

    public string? PartnerId { get; init; }

    public required int AlsoLost { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<RejectRow>
    {
        public void Configure(EntityTypeBuilder<RejectRow> builder)
        {
            builder.ToTable("rejects");
            builder.HasKey(reject => new { reject.SyncId, reject.Number });
            builder.HasOne<SyncRow>().WithMany().HasForeignKey(reject => reject.SyncId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
