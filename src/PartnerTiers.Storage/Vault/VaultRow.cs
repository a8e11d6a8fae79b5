using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace PartnerTiers.Storage.Vault;

/// <summary>Something sealed.</summary>
internal sealed class VaultRow
{
    public required string Name { get; init; }

    public required string SealedText { get; set; }

    public required Instant At { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<VaultRow>
    {
        public void Configure(EntityTypeBuilder<VaultRow> builder)
        {
            builder.ToTable("vault");
            builder.HasKey(row => row.Name);
        }
    }
}
