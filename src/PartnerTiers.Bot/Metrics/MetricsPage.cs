using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace PartnerTiers.Bot.Metrics;

/// <summary>
/// What the program measures, as Prometheus text (exposition format 0.0.4). It listens to .NET meters itself, because no exporter for it restores
/// from the registry we build against.
/// </summary>
public sealed class MetricsPage : IDisposable
{
    /// <summary>Content type of the page.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    // A label set that grows without end would eat the memory; a family stops there.
    private const int MostSeries = 500;

    private static readonly string[] Meters = [BotMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<Instrument, MetricFamily> families = new();

    /// <summary>Starts listening.</summary>
    public MetricsPage()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (Meters.Contains(instrument.Meter.Name))
            {
                self.EnableMeasurementEvents(instrument, families.GetOrAdd(instrument, static found => new MetricFamily(found, MostSeries)));
            }
        };
        listener.SetMeasurementEventCallback<byte>(static (_, value, tags, family) => ((MetricFamily?)family)?.Record(value, tags));
        listener.SetMeasurementEventCallback<short>(static (_, value, tags, family) => ((MetricFamily?)family)?.Record(value, tags));
        listener.SetMeasurementEventCallback<int>(static (_, value, tags, family) => ((MetricFamily?)family)?.Record(value, tags));
        listener.SetMeasurementEventCallback<long>(static (_, value, tags, family) => ((MetricFamily?)family)?.Record(value, tags));
        listener.SetMeasurementEventCallback<float>(static (_, value, tags, family) => ((MetricFamily?)family)?.Record(value, tags));
        listener.SetMeasurementEventCallback<double>(static (_, value, tags, family) => ((MetricFamily?)family)?.Record(value, tags));
        listener.SetMeasurementEventCallback<decimal>(static (_, value, tags, family) => ((MetricFamily?)family)?.Record((double)value, tags));
        listener.Start();
    }

    /// <summary>All families, in the order of their names.</summary>
    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var family in families.Values.OrderBy(family => family.Name, StringComparer.Ordinal))
        {
            family.WriteTo(text);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    internal static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
