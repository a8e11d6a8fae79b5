using System.Text;

namespace PartnerTiers.Bot.Metrics;

/// <summary>One set of labels with what was measured under it.</summary>
internal sealed class MetricSeries(string labels, double[] boundaries)
{
    private readonly Lock gate = new();
    private readonly long[] buckets = new long[boundaries.Length + 1];
    private double sum;

    public string Labels => labels;

    public void Record(double value, MetricType type)
    {
        lock (gate)
        {
            if (type is MetricType.Gauge or MetricType.CounterTotal)
            {
                sum = value;
                return;
            }

            sum += value;
            if (type == MetricType.Histogram)
            {
                var place = Array.FindIndex(boundaries, boundary => value <= boundary);
                buckets[place < 0 ? boundaries.Length : place]++;
            }
        }
    }

    public void WriteTo(StringBuilder text, string name, MetricType type)
    {
        lock (gate)
        {
            if (type != MetricType.Histogram)
            {
                Line(text, name, string.Empty, labels, MetricsPage.Number(sum));
                return;
            }

            long count = 0;
            for (var i = 0; i < buckets.Length; i++)
            {
                count += buckets[i];
                var limit = i < boundaries.Length ? MetricsPage.Number(boundaries[i]) : "+Inf";
                Line(text, name, "_bucket", labels.Length == 0 ? $"le=\"{limit}\"" : $"{labels},le=\"{limit}\"", MetricsPage.Number(count));
            }

            Line(text, name, "_sum", labels, MetricsPage.Number(sum));
            Line(text, name, "_count", labels, MetricsPage.Number(count));
        }
    }

    private static void Line(StringBuilder text, string name, string suffix, string labels, string value)
    {
        text.Append(name).Append(suffix);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(value).Append('\n');
    }
}
