using NodaTime;

namespace PartnerTiers.Programme.Standings;

/// <summary>A fact that counted.</summary>
/// <param name="Kind"><c>deal</c>, <c>certification</c>, <c>feedback</c>, <c>evidence</c>, <c>metric</c> or <c>tenure</c>.</param>
/// <param name="Id">The deal's id, the credential, the evidence's title or the metric's name.</param>
/// <param name="On">Its day.</param>
/// <param name="Value">What it added to the value, in the value's unit.</param>
public sealed record CountedFact(string Kind, string Id, LocalDate? On, decimal Value)
{
    /// <summary>A deal's amount in <see cref="Currency"/>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>Units of <see cref="Currency"/> for one unit of the programme's currency; null where they are the same.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The partner's share of the deal; null where it has none.</summary>
    public decimal? Share { get; init; }

    /// <summary>The weight of its role; null where 1.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Who or what it is about: the deal's or customer's name, the person.</summary>
    public string? About { get; init; }

    /// <summary>Where it can be read.</summary>
    public string? Url { get; init; }

    /// <summary>Last day on which it is valid.</summary>
    public LocalDate? ExpiresOn { get; init; }

    /// <summary>The role under which a deal counted, then the weaker ones that didn't; in lower case.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Roles { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(CountedFact? other) => ReferenceEquals(this, other)
        || (other is not null
            && Kind == other.Kind
            && Id == other.Id
            && On == other.On
            && Value == other.Value
            && Amount == other.Amount
            && Currency == other.Currency
            && Rate == other.Rate
            && Share == other.Share
            && Weight == other.Weight
            && About == other.About
            && Url == other.Url
            && ExpiresOn == other.ExpiresOn
            && Sequences.Same(Roles, other.Roles));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Id, On, Value);
}
