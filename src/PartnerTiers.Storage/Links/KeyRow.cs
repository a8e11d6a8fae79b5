using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace PartnerTiers.Storage.Links;

/// <summary>A key that links are sealed with.</summary>
internal sealed class KeyRow
{
    public required string Name { get; init; }

    public required string Content { get; init; }

    public required Instant At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<KeyRow>
    {
        public void Configure(EntityTypeBuilder<KeyRow> builder)
        {
            builder.ToTable("keys");
            builder.HasKey(row => row.Name);
        }
    }
}
