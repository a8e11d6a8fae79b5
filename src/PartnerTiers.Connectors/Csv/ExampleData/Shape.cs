namespace PartnerTiers.Connectors.Csv.ExampleData;

/// <summary>What stands behind an invented partner besides its revenue.</summary>
/// <param name="Csat">Survey scores, in the last two closed quarters.</param>
/// <param name="InOrder">Open deals with owner, next step and due date.</param>
/// <param name="Open">Open and registered deals.</param>
/// <param name="Certified">Certified people beyond the review.</param>
/// <param name="Expiring">Certified people whose credential ends before the review.</param>
/// <param name="Depth">Integrations, packaged services, practicals.</param>
/// <param name="Proof">Case studies, reviews, references beyond the review.</param>
/// <param name="ProofEnding">Those that end before the review.</param>
/// <param name="Ready">Statements of work and playbooks.</param>
internal sealed record Shape(decimal[] Csat, int InOrder, int Open, int Certified, int Expiring, int Depth, int Proof, int ProofEnding, int Ready)
{
    /// <summary>Thousandths of the revenue closed three, two and one quarters ago; the rest in this quarter.</summary>
    public (int Three, int Two, int One) Spread { get; init; } = (250, 300, 300);

    /// <summary>A grace until the review is under way.</summary>
    public bool InGrace { get; init; }

    /// <summary>Quarters since it joined.</summary>
    public int JoinedAgo { get; init; } = 9;

    public static IReadOnlyDictionary<string, Shape> ByName { get; } = new Dictionary<string, Shape>(StringComparer.Ordinal)
    {
        ["strong"] = new([5, 5, 4, 5, 4.5m], 6, 6, 8, 0, 3, 4, 0, 2),
        ["strong-ending"] = new([5, 4.5m, 5, 4.5m], 5, 5, 4, 3, 2, 2, 2, 1),
        ["strong-grace"] = new([5, 4.5m, 4.5m, 5], 5, 5, 7, 0, 2, 3, 0, 1) { InGrace = true },
        ["slipping"] = new([4, 4.5m, 4, 4], 5, 6, 6, 0, 2, 3, 0, 1),
        ["nearly"] = new([5, 4.5m, 4.5m, 4.8m], 9, 10, 5, 1, 2, 3, 0, 1) { Spread = (125, 350, 375) },
        ["solid"] = new([4, 4, 5, 4.2m], 5, 6, 3, 0, 1, 2, 0, 1),
        ["solid-ending"] = new([4, 4.5m, 4.5m], 4, 4, 1, 2, 1, 1, 1, 1),
        ["solid-leaving"] = new([4, 4, 4.6m], 4, 4, 3, 0, 1, 2, 0, 1) { Spread = (650, 150, 100) },
        ["unhappy"] = new([3, 4, 3.8m, 3.6m], 5, 6, 2, 0, 1, 1, 0, 1),
        ["growing"] = new([4, 4.5m, 4.1m], 4, 5, 2, 0, 1, 1, 0, 1),
        ["untidy"] = new([4.4m, 4.2m, 4.6m], 3, 4, 2, 0, 1, 1, 0, 1),
        ["small"] = new([4, 5], 1, 3, 1, 0, 0, 0, 0, 0),
        ["new"] = new([], 1, 1, 1, 0, 0, 0, 0, 0) { JoinedAgo = 1, Spread = (0, 0, 600) },
        ["newest"] = new([], 0, 1, 0, 0, 0, 0, 0, 0) { JoinedAgo = 0, Spread = (0, 0, 0) },
        ["empty"] = new([], 0, 0, 0, 0, 0, 0, 0, 0),
    };
}
