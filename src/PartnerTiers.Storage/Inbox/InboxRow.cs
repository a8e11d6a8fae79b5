using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace PartnerTiers.Storage.Inbox;

/// <summary>Something that came in; without a payload when it is answered.</summary>
internal sealed class InboxRow
{
    public required string Channel { get; init; }

    public required string Key { get; init; }

    public string? Payload { get; init; }

    public required Instant At { get; init; }

    public Instant? DoneAt { get; init; }

    /// <summary>The process that took it in and answers it; null: it was taken in before processes shared a store.</summary>
    public string? Owner { get; init; }

    /// <summary>What has the same is answered one after the other; null: no order.</summary>
    public string? Lane { get; init; }

    /// <summary>Its place among those of its lane that are not done.</summary>
    public long Turn { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<InboxRow>
    {
        public void Configure(EntityTypeBuilder<InboxRow> builder)
        {
            builder.ToTable("inbox");
            builder.HasKey(row => new { row.Channel, row.Key });
            builder.HasIndex(row => new { row.Channel, row.DoneAt, row.At });
            builder.HasIndex(row => new { row.Channel, row.Lane }).HasFilter("done_at IS NULL");
        }
    }
}
