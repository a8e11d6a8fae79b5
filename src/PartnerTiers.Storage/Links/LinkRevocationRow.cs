using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace PartnerTiers.Storage.Links;

/// <summary>Links that were taken back.</summary>
internal sealed class LinkRevocationRow
{
    public long Id { get; init; }

    public string? LinkId { get; init; }

    public required string Purpose { get; init; }

    public required string Subject { get; init; }

    public required Instant At { get; init; }

    public required string By { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<LinkRevocationRow>
    {
        public void Configure(EntityTypeBuilder<LinkRevocationRow> builder)
        {
            builder.ToTable("link_revocations");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => new { row.Purpose, row.Subject, row.LinkId });
        }
    }
}
