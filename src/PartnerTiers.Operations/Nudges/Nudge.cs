using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace PartnerTiers.Operations.Nudges;

/// <summary>Something worth saying about one partner, as the facts stand.</summary>
/// <param name="Kind">What.</param>
/// <param name="Partner">The partner's id.</param>
/// <param name="Worth">How much it is worth; the greatest is said, see <see cref="NudgeWorth"/>.</param>
/// <param name="Points">What it consists of; never empty. It is news while one of them was not told yet.</param>
public sealed record Nudge(NudgeKind Kind, string Partner, int Worth, ImmutableArray<NudgePoint> Points)
{
    /// <summary>Near, at risk, leaving, review: id of the tier in question.</summary>
    public string? Tier { get; init; }

    /// <summary>Near, at risk, leaving, review: the review's day.</summary>
    public LocalDate? Review { get; init; }

    /// <summary>Leaving: the criterion's value that is missing once it has left, in the programme's currency.</summary>
    public decimal? Missing { get; init; }

    /// <summary>The day on which it is over: the earliest of what expires, the review, the answer that was due.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>Whether anything in it was not told yet.</summary>
    public bool IsNews(PartnerNudges past) => Points.Any(point => !past.Told.Contains(point.State));

    /// <summary>Whether anything that was told is still so.</summary>
    public bool StillHas(IEnumerable<string> gaps) => Points.Select(static point => point.Gap).Intersect(gaps, StringComparer.Ordinal).Any();
}

/// <summary>One thing in a nudge.</summary>
/// <param name="Gap">Names what is open, as long as it is open, such as <c>deal/D17</c>.</param>
/// <param name="Stage">What changes while it is open and is worth a further word, such as <c>30</c> of 30 days; empty: nothing does.</param>
/// <param name="Id">The criterion, deal, credential or title that it is about.</param>
public sealed record NudgePoint(string Gap, string Stage, string Id)
{
    /// <summary>Who holds the certificate.</summary>
    public string? Person { get; init; }

    /// <summary>Its last day, or the day of the registration.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>What is never told twice.</summary>
    [JsonIgnore]
    public string State => Stage.Length == 0 ? Gap : $"{Gap}/{Stage}";
}
