using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Reviews;

/// <summary>A partner in a review, frozen. Triggers refuse to change it, and to remove it once the review is evaluated.</summary>
internal sealed class ReviewStoreRow
{
    public required LocalDate Review { get; init; }

    public required int Number { get; init; }

    public required string Partner { get; init; }

    public required string Name { get; init; }

    public required string Region { get; init; }

    public string? Manager { get; init; }

    public string? Before { get; init; }

    public LocalDate? Since { get; init; }

    public required string Earned { get; init; }

    public required ProposalKind Kind { get; init; }

    public required string To { get; init; }

    public LocalDate? Until { get; init; }

    public decimal? Revenue { get; init; }

    public required bool IsSettled { get; init; }

    public required bool IsCase { get; init; }

    /// <summary>The standing with its receipts; last, so that who reads the others reads past it.</summary>
    public byte[] Inputs { get; init; } = [];

    public static ReviewStoreRow Of(FrozenInputs inputs)
    {
        var row = inputs.Row;
        return new ReviewStoreRow
        {
            Review = row.Review,
            Number = row.Number,
            Partner = StoredText.Of(row.Partner),
            Name = StoredText.Of(row.Name),
            Region = StoredText.Of(row.Region),
            Manager = StoredText.OrNull(row.Manager),
            Before = StoredText.OrNull(row.Before),
            Since = row.Since,
            Earned = StoredText.Of(row.Earned),
            Kind = row.Kind,
            To = StoredText.Of(row.To),
            Until = row.Until,
            Revenue = row.Revenue,
            IsSettled = row.IsSettled,
            IsCase = row.IsCase,
            Inputs = inputs.Packed.Bytes,
        };
    }

    internal sealed class Table : IEntityTypeConfiguration<ReviewStoreRow>
    {
        public void Configure(EntityTypeBuilder<ReviewStoreRow> builder)
        {
            builder.ToTable("review_rows");
            builder.HasKey(row => new { row.Review, row.Number });
            builder.HasIndex(row => new { row.Review, row.Partner }).IsUnique();
            builder.HasIndex(row => new { row.Review, row.IsCase, row.Number });
        }
    }
}
