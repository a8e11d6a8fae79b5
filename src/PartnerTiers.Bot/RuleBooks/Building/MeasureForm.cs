using PartnerTiers.Bot.RuleBooks.Options;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>What may be written beside a measure, and which numbers make sense against it.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Takes">The keys it takes besides those of every part.</param>
/// <param name="Most">Largest number that can be asked; null: no limit.</param>
/// <param name="Negative">Whether its value may be below 0, and so a number asked of it.</param>
/// <param name="Counts">Counts things, so that a fraction is odd.</param>
internal sealed record MeasureForm(string Id, string[] Takes, decimal? Most = null, bool Negative = false, bool Counts = false)
{
    private static readonly string[] DealFilters =
        [nameof(MeasureOptions.Window), nameof(MeasureOptions.Contributions), nameof(MeasureOptions.MinAmount), nameof(MeasureOptions.Customers)];

    public static IReadOnlyList<MeasureForm> All { get; } =
    [
        new("revenue", [.. DealFilters, nameof(MeasureOptions.Weights)]),
        new("deals_won", DealFilters, Counts: true),
        new("deals_registered", DealFilters, Counts: true),
        new("csat", [nameof(MeasureOptions.Window), nameof(MeasureOptions.MinResponses)], Most: 5),
        new("renewal_rate", [nameof(MeasureOptions.Window)], Most: 1),
        new("escalation_rate", [nameof(MeasureOptions.Window)]),
        new("deal_hygiene", [], Most: 1),
        new("certified_people", [nameof(MeasureOptions.Credentials), nameof(PartOptions.PerCredential)], Counts: true),
        new("evidence", [nameof(MeasureOptions.Window), nameof(MeasureOptions.Kinds)], Counts: true),
        new("metric", [nameof(MeasureOptions.Metric)], Negative: true),
        new("tenure_months", [], Counts: true),
        new("points", [nameof(PartOptions.Items)], Negative: true),
    ];

    public static MeasureForm? Find(string? id) => All.FirstOrDefault(form => form.Id == id);

    public bool CountsMoney => Id == "revenue";

    /// <summary>The keys written in <paramref name="options"/> that only some measures take.</summary>
    public static IEnumerable<string> WrittenIn(MeasureOptions options)
    {
        (string Key, object? Value)[] keys =
        [
            (nameof(options.Window), options.Window), (nameof(options.Contributions), options.Contributions), (nameof(options.Weights), options.Weights),
            (nameof(options.Credentials), options.Credentials), (nameof(options.Kinds), options.Kinds), (nameof(options.MinAmount), options.MinAmount),
            (nameof(options.Customers), options.Customers), (nameof(options.MinResponses), options.MinResponses), (nameof(options.Metric), options.Metric),
            (nameof(PartOptions.PerCredential), (options as PartOptions)?.PerCredential), (nameof(PartOptions.Items), (options as PartOptions)?.Items),
        ];
        return keys.Where(key => key.Value is not null).Select(key => key.Key);
    }
}
