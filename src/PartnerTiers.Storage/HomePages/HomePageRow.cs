using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace PartnerTiers.Storage.HomePages;

/// <summary>A person's page that was opened.</summary>
internal sealed class HomePageRow
{
    public required string Platform { get; init; }

    public required string Workspace { get; init; }

    public required string Person { get; init; }

    public required string Shown { get; set; }

    public required Instant OpenedAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<HomePageRow>
    {
        public void Configure(EntityTypeBuilder<HomePageRow> builder)
        {
            builder.ToTable("home_pages");
            builder.HasKey(row => new { row.Platform, row.Workspace, row.Person });
        }
    }
}
