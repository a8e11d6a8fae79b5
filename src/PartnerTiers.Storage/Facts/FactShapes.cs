using PartnerTiers.Programme.Facts;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Facts;

/// <summary>The shapes of all kinds of facts; compiled once.</summary>
internal sealed class FactShapes(PartnerTiersContext context)
{
    public RowShape<Partner> Partners { get; } = RowShape<Partner>.Of(context);

    public RowShape<Deal> Deals { get; } = RowShape<Deal>.Of(context);

    public RowShape<Certification> Certifications { get; } = RowShape<Certification>.Of(context);

    public RowShape<Feedback> Feedback { get; } = RowShape<Feedback>.Of(context);

    public RowShape<Evidence> Evidence { get; } = RowShape<Evidence>.Of(context);

    public RowShape<Metric> Metrics { get; } = RowShape<Metric>.Of(context);

    public RowShape<Rate> Rates { get; } = RowShape<Rate>.Of(context);
}
