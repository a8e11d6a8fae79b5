using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace PartnerTiers.Bot.Metrics;

/// <summary>One instrument with a series for each set of labels.</summary>
internal sealed class MetricFamily
{
    // Seconds; the usual boundaries for requests.
    private static readonly double[] DefaultBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly ConcurrentDictionary<string, MetricSeries> series = new(StringComparer.Ordinal);
    private readonly int most;
    private readonly double[] boundaries;
    private readonly string help;
    private readonly MetricType type;

    public MetricFamily(Instrument instrument, int most)
    {
        this.most = most;
        help = (instrument.Description ?? instrument.Name).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
        boundaries = instrument is Histogram<double> histogram ? [.. histogram.Advice?.HistogramBucketBoundaries ?? DefaultBoundaries] : DefaultBoundaries;
        var kind = instrument.GetType().Name;
        type = kind switch
        {
            _ when kind.StartsWith("Histogram", StringComparison.Ordinal) => MetricType.Histogram,
            _ when kind.StartsWith("ObservableCounter", StringComparison.Ordinal) => MetricType.CounterTotal,
            _ when kind.StartsWith("Counter", StringComparison.Ordinal) => MetricType.Counter,
            _ when kind.StartsWith("UpDownCounter", StringComparison.Ordinal) => MetricType.Sum,
            _ => MetricType.Gauge,
        };
        Name = NameOf(instrument, type);
    }

    public string Name { get; }

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = LabelsOf(tags);
        if (!series.TryGetValue(labels, out var found))
        {
            if (series.Count >= most)
            {
                return;
            }

            found = series.GetOrAdd(labels, static (key, bounds) => new MetricSeries(key, bounds), boundaries);
        }

        found.Record(value, type);
    }

    public void WriteTo(StringBuilder text)
    {
        var wireType = type switch
        {
            MetricType.Histogram => "histogram",
            MetricType.Counter or MetricType.CounterTotal => "counter",
            _ => "gauge",
        };
        text.Append("# HELP ").Append(Name).Append(' ').Append(help).Append('\n').Append("# TYPE ").Append(Name).Append(' ').Append(wireType).Append('\n');
        foreach (var line in series.Values.OrderBy(line => line.Labels, StringComparer.Ordinal))
        {
            line.WriteTo(text, Name, type);
        }
    }

    private static string NameOf(Instrument instrument, MetricType type)
    {
        var name = new StringBuilder();
        foreach (var letter in instrument.Name)
        {
            name.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '_');
        }

        var unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => string.Empty,
        };
        name.Append(unit);
        return type is MetricType.Counter or MetricType.CounterTotal ? name.Append("_total").ToString() : name.ToString();
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return string.Empty;
        }

        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in tags)
        {
            labels[key.Replace('.', '_').Replace('-', '_')] = (Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty)
                .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        }

        return string.Join(',', labels.Select(label => $"{label.Key}=\"{label.Value}\""));
    }
}
