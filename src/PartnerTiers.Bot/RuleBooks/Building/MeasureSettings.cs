using PartnerTiers.Bot.RuleBooks.Options;
using PartnerTiers.Programme.Measures;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>Which of the keys that only some measures take are written.</summary>
internal static class MeasureSettings
{
    public static IEnumerable<MeasureKeys> WrittenIn(MeasureOptions options)
    {
        var part = options as PartOptions;
        (MeasureKeys Key, object? Value)[] keys =
        [
            (MeasureKeys.Window, options.Window), (MeasureKeys.Contributions, options.Contributions), (MeasureKeys.Weights, options.Weights),
            (MeasureKeys.MinAmount, options.MinAmount), (MeasureKeys.Customers, options.Customers), (MeasureKeys.MinResponses, options.MinResponses),
            (MeasureKeys.Credentials, options.Credentials), (MeasureKeys.PerCredential, part?.PerCredential), (MeasureKeys.Kinds, options.Kinds),
            (MeasureKeys.Metric, options.Metric), (MeasureKeys.Items, part?.Items),
        ];
        return keys.Where(key => key.Value is not null).Select(key => key.Key);
    }

    /// <summary>The measures that take a key, for "goes with …".</summary>
    public static string TakersOf(MeasureKeys key) =>
        string.Join(", ", MeasureCatalogue.All.Where(measure => measure.Takes.HasFlag(key)).Select(measure => measure.Id));
}
