using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Storage.Access;

/// <summary>A binding made in chat; ended ones stay.</summary>
internal sealed class BindingRow
{
    public long Id { get; init; }

    public required BindingKind Kind { get; init; }

    public required string Target { get; init; }

    /// <summary>The target in small letters: ids are compared without case.</summary>
    public required string Key { get; init; }

    public required string Partner { get; init; }

    public required string MadeBy { get; init; }

    public required Instant MadeAt { get; init; }

    public Instant? EndedAt { get; init; }

    public MadeBinding ToBinding() => new(Id, new BindingTarget(Kind, Target).To(Partner), MadeBy, MadeAt);

    public static string KeyOf(BindingTarget target) => target.Id.ToLowerInvariant();

    internal sealed class Table : IEntityTypeConfiguration<BindingRow>
    {
        public void Configure(EntityTypeBuilder<BindingRow> builder)
        {
            builder.ToTable("bindings");
            builder.HasIndex(row => new { row.Kind, row.Key }).IsUnique().HasFilter("ended_at IS NULL");
        }
    }
}
