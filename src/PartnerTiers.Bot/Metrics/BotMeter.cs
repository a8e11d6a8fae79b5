using System.Diagnostics.Metrics;

namespace PartnerTiers.Bot.Metrics;

/// <summary>The program's own figures.</summary>
public sealed class BotMeter : IDisposable
{
    /// <summary>Name of the meter, for exporters.</summary>
    public const string Name = "PartnerTiers";

    private readonly Meter meter = new(Name);
    private readonly Histogram<double> answering;

    /// <summary>Creates the instruments.</summary>
    public BotMeter()
    {
        answering = meter.CreateHistogram<double>("partnertiers.answer.duration", "s", "Time from a message to its answer, by channel and kind of answer.");
    }

    /// <summary>An answer was given.</summary>
    public void Answered(string channel, string kind, TimeSpan took) =>
        answering.Record(took.TotalSeconds, new KeyValuePair<string, object?>("channel", channel), new KeyValuePair<string, object?>("kind", kind));

    /// <summary>Observes the facts in force.</summary>
    public void Watch(Func<int> partners, Func<double> ageInSeconds)
    {
        meter.CreateObservableGauge("partnertiers.facts.partners", partners, description: "Partners in the facts in force.");
        meter.CreateObservableGauge("partnertiers.facts.age", ageInSeconds, "s", "Time since the last good sync.");
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
