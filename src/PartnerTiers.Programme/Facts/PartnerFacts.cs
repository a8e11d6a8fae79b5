using System.Collections.Immutable;

namespace PartnerTiers.Programme.Facts;

/// <summary>Everything the CRM knows about one partner. Lists are in the order of their day, then id.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Deals">Its deals.</param>
/// <param name="Certifications">Its people's certificates.</param>
/// <param name="Feedback">Its customers' words.</param>
/// <param name="Evidence">Its evidence.</param>
/// <param name="Metrics">Its imported figures.</param>
public sealed record PartnerFacts(
    Partner Partner,
    ImmutableArray<Deal> Deals,
    ImmutableArray<Certification> Certifications,
    ImmutableArray<Feedback> Feedback,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<Metric> Metrics)
{
    private readonly ImmutableArray<Deal> own = Deals;
    private readonly DealsOfOne? packed;

    internal PartnerFacts(Partner partner, DealsOfOne deals, ImmutableArray<Certification> certifications, ImmutableArray<Feedback> feedback, ImmutableArray<Evidence> evidence, ImmutableArray<Metric> metrics)
        : this(partner, ImmutableArray<Deal>.Empty, certifications, feedback, evidence, metrics) => packed = deals;

    /// <summary>Its deals. Those of a snapshot are made anew when they are asked for: who looks at them more than once keeps them meanwhile.</summary>
    public ImmutableArray<Deal> Deals
    {
        get => packed is null ? own : packed.Open();
        init => (own, packed) = (value, null);
    }
}
