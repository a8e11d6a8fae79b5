using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace PartnerTiers.Storage.Outbox;

/// <summary>One time that a push was handed to a platform: what was sent, and what the platform said.</summary>
internal sealed class AttemptRow
{
    public long Id { get; init; }

    public required long PushId { get; init; }

    public required Instant BegunAt { get; init; }

    public required string Body { get; init; }

    /// <summary>Null: nobody knows.</summary>
    public Instant? EndedAt { get; set; }

    public string? Outcome { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<AttemptRow>
    {
        public void Configure(EntityTypeBuilder<AttemptRow> builder)
        {
            builder.ToTable("outbox_attempts");
            builder.HasIndex(row => row.PushId);
        }
    }
}
