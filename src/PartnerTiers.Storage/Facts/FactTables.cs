using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Facts;

/// <summary>
/// The facts as tables: columns named as in the CSV contract, plus a row number. The row number is the only index: nobody looks a fact up here
/// (answers read the snapshot, a sync reads everything in order), and an index on the ids would halve the speed of writing. That ids are unique
/// is seen to by <see cref="KeyedDiff"/>, under the write lock.
/// </summary>
internal static class FactTables
{
    /// <summary>The row number's column.</summary>
    public const string Row = "row";

    public static void Make<T>(EntityTypeBuilder<T> builder, string table)
        where T : class
    {
        builder.ToTable(table);
        builder.Property<long>(Row).ValueGeneratedNever();
        builder.HasKey(Row);
    }
}

internal sealed class PartnerTable : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> builder)
    {
        FactTables.Make(builder, "partners");
        builder.Property(partner => partner.Id).IsRequired();
        builder.Property(partner => partner.Aliases).HasConversion<TextList, SameItems<string>>();
        builder.Property(partner => partner.Capabilities).HasConversion<TextList, SameItems<string>>();
        builder.Property(partner => partner.Industries).HasConversion<TextList, SameItems<string>>();
    }
}

internal sealed class DealTable : IEntityTypeConfiguration<Deal>
{
    public void Configure(EntityTypeBuilder<Deal> builder)
    {
        FactTables.Make(builder, "deals");
        builder.Property(deal => deal.Id).IsRequired();
        builder.Property(deal => deal.AlsoAs).HasConversion<EnumList<Contribution>, SameItems<Contribution>>();
    }
}

internal sealed class CertificationTable : IEntityTypeConfiguration<Certification>
{
    public void Configure(EntityTypeBuilder<Certification> builder) => FactTables.Make(builder, "certifications");
}

internal sealed class FeedbackTable : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> builder) => FactTables.Make(builder, "feedback");
}

internal sealed class EvidenceTable : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder) => FactTables.Make(builder, "evidence");
}

internal sealed class MetricTable : IEntityTypeConfiguration<Metric>
{
    public void Configure(EntityTypeBuilder<Metric> builder)
    {
        FactTables.Make(builder, "metrics");
        builder.Property(metric => metric.Name).HasColumnName("metric");
    }
}

internal sealed class RateTableRows : IEntityTypeConfiguration<Rate>
{
    public void Configure(EntityTypeBuilder<Rate> builder)
    {
        FactTables.Make(builder, "rates");
        builder.Property(rate => rate.Value).HasColumnName("rate");
    }
}
