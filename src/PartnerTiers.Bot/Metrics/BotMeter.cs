using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using PartnerTiers.Bot.Schedules;

namespace PartnerTiers.Bot.Metrics;

/// <summary>The program's own figures.</summary>
public sealed class BotMeter : IDisposable
{
    /// <summary>Name of the meter, for exporters.</summary>
    public const string Name = "PartnerTiers";

    private readonly Meter meter = new(Name);
    private readonly Histogram<double> answering;
    private readonly Histogram<double> running;
    private readonly Counter<long> pushes;
    private readonly ConcurrentDictionary<string, DutyState> duties = new();

    /// <summary>Creates the instruments.</summary>
    public BotMeter()
    {
        answering = meter.CreateHistogram<double>("partnertiers.answer.duration", "s", "Time from a message to its answer, by channel and kind of answer.");
        running = meter.CreateHistogram<double>("partnertiers.duty.duration", "s", "Time that a duty took, by duty and outcome.");
        pushes = meter.CreateCounter<long>("partnertiers.pushes", description: "Pushes that this process delivered or tried to, by kind and what became of them.");
        meter.CreateObservableGauge("partnertiers.duty.last_run", () => Of(static state => state.LastRun?.ToUnixTimeSeconds()), "s", "When this process last ran a duty, in Unix time.");
        meter.CreateObservableGauge("partnertiers.duty.next_run", () => Of(static state => state.Next?.ToUnixTimeSeconds()), "s", "When a duty is run next, in Unix time, as known to this process.");
        meter.CreateObservableGauge("partnertiers.duty.failures", () => Of(static state => state.Failures), description: "How often in a row a duty failed.");
    }

    /// <summary>An answer was given.</summary>
    public void Answered(string channel, string kind, TimeSpan took) =>
        answering.Record(took.TotalSeconds, new KeyValuePair<string, object?>("channel", channel), new KeyValuePair<string, object?>("kind", kind));

    /// <summary>Something became of a push.</summary>
    public void PushEnded(string kind, string fate) => pushes.Add(1, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("fate", fate));

    /// <summary>A duty was run by this process.</summary>
    internal void DutyRan(DutyState state, TimeSpan took)
    {
        duties[state.Id] = state;
        running.Record(took.TotalSeconds, new KeyValuePair<string, object?>("duty", state.Id), new KeyValuePair<string, object?>("outcome", state.Trouble is null ? "done" : "failed"));
    }

    /// <summary>Observes the facts in force.</summary>
    public void Watch(Func<int> partners, Func<double> ageInSeconds)
    {
        meter.CreateObservableGauge("partnertiers.facts.partners", partners, description: "Partners in the facts in force.");
        meter.CreateObservableGauge("partnertiers.facts.age", ageInSeconds, "s", "Time since the last good sync.");
    }

    /// <summary>Observes what is to be delivered; not a number: nobody knows.</summary>
    public void WatchDeliveries(Func<double> waiting, Func<double> parked, Func<double> oldestInSeconds)
    {
        meter.CreateObservableGauge("partnertiers.pushes.waiting", waiting, description: "Pushes that wait to be delivered.");
        meter.CreateObservableGauge("partnertiers.pushes.parked", parked, description: "Pushes that cannot be delivered as things are.");
        meter.CreateObservableGauge("partnertiers.pushes.oldest", oldestInSeconds, "s", "How long the oldest push that is due waits.");
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<double>> Of(Func<DutyState, double?> figure) =>
        [.. duties.Values.Where(state => figure(state) is not null).Select(state => new Measurement<double>(figure(state)!.Value, new KeyValuePair<string, object?>("duty", state.Id)))];
}
