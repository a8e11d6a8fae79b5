using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace PartnerTiers.Storage.Threads;

/// <summary>What one person in one thread was talking about.</summary>
internal sealed class ThreadRow
{
    public required string Channel { get; init; }

    public required string Thread { get; init; }

    public required string Person { get; init; }

    public required string State { get; init; }

    public required Instant At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ThreadRow>
    {
        public void Configure(EntityTypeBuilder<ThreadRow> builder)
        {
            builder.ToTable("threads");
            builder.HasKey(row => new { row.Channel, row.Thread, row.Person });
            builder.HasIndex(row => row.At);
        }
    }
}
