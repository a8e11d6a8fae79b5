namespace PartnerTiers.Bot.Metrics;

/// <summary>How measurements of an instrument add up.</summary>
internal enum MetricType
{
    /// <summary>Each measurement is added.</summary>
    Counter,

    /// <summary>Each measurement is the total so far.</summary>
    CounterTotal,

    /// <summary>Each measurement is added and may be negative.</summary>
    Sum,

    /// <summary>Each measurement is the value now.</summary>
    Gauge,

    /// <summary>Measurements are counted by size.</summary>
    Histogram,
}
