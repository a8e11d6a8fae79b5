using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Reviews;

/// <summary>What a review decided about a partner. Triggers refuse to change or remove it.</summary>
internal sealed class ReviewOutcomeRow
{
    public required LocalDate Review { get; init; }

    public required int Number { get; init; }

    public required string Partner { get; init; }

    public string? Before { get; init; }

    public required string Tier { get; init; }

    public required ProposalKind Kind { get; init; }

    public LocalDate? Since { get; init; }

    public LocalDate? GraceUntil { get; init; }

    public required LocalDate PublishedOn { get; init; }

    public required bool IsChange { get; init; }

    public ReviewOutcome ToOutcome() => new(Review, Number, Partner, Before, Tier, Kind, Since, GraceUntil, PublishedOn);

    public static ReviewOutcomeRow Of(ReviewOutcome outcome) => new()
    {
        Review = outcome.Review,
        Number = outcome.Number,
        Partner = StoredText.Of(outcome.Partner),
        Before = StoredText.OrNull(outcome.Before),
        Tier = StoredText.Of(outcome.Tier),
        Kind = outcome.Kind,
        Since = outcome.Since,
        GraceUntil = outcome.GraceUntil,
        PublishedOn = outcome.On,
        IsChange = outcome.IsChange,
    };

    internal sealed class Table : IEntityTypeConfiguration<ReviewOutcomeRow>
    {
        public void Configure(EntityTypeBuilder<ReviewOutcomeRow> builder)
        {
            builder.ToTable("review_outcomes");
            builder.HasKey(row => new { row.Review, row.Number });
            builder.HasIndex(row => new { row.Partner, row.Review }).IsUnique();
            builder.HasIndex(row => new { row.IsChange, row.Review, row.Number });
        }
    }
}
