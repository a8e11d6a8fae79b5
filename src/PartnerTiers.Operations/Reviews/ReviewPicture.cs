using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Reviews;

/// <summary>How one review stands.</summary>
/// <param name="Review">The quarter's last day, which is judged.</param>
public sealed record ReviewPicture(LocalDate Review)
{
    /// <summary>It is no quarter's review: the day lies between two, and its cases are those who were found to move on it. Each is in force when it is decided.</summary>
    public bool IsBetween { get; init; }

    /// <summary>Of a day between reviews: somebody moved, whether or not the names are still at hand.</summary>
    public bool HasMoved { get; init; }

    /// <summary>The rules that judged it, as they were; null: not evaluated yet.</summary>
    public RuleBookVersion? Rules { get; init; }

    /// <summary>The freezing under way or done; null: not begun.</summary>
    public FreezingBegun? Freezing { get; init; }

    /// <summary>When managers were told; null: not yet.</summary>
    public Instant? AnnouncedAt { get; init; }

    /// <summary>Managers were told.</summary>
    public bool IsAnnounced => AnnouncedAt is not null;

    /// <summary>When all inputs were frozen; null: not yet.</summary>
    public Instant? EvaluatedAt { get; init; }

    /// <summary>How many partners it judged.</summary>
    public int Partners { get; init; }

    /// <summary>Everybody who moves or whom people decide about, in the order of ids. Kept for the last reviews only; of older ones the store tells.</summary>
    public ImmutableSortedDictionary<string, ReviewCase> Cases { get; init; } = ImmutableSortedDictionary.Create<string, ReviewCase>(StringComparer.Ordinal);

    /// <summary>How often people were reminded.</summary>
    public int Reminders { get; init; }

    /// <summary>The approver's word; null: not given.</summary>
    public PublicationOrder? Order { get; init; }

    /// <summary>Steps of the publication that are done.</summary>
    public ImmutableHashSet<string> Steps { get; init; } = [];

    /// <summary>Its figures; null: tiers have not changed yet.</summary>
    public ReviewFigures? Figures { get; init; }

    /// <summary>Corrections after publication, the oldest first.</summary>
    public ImmutableArray<(string Partner, CorrectionMade Made)> Corrections { get; init; } = [];

    /// <summary>Its figures with what was corrected since; null: tiers have not changed yet.</summary>
    public ReviewFigures? FiguresNow => Figures is not { } figures ? null : new ReviewFigures([.. figures.Tiers.Select(tier => tier with
    {
        After = tier.After + Moved(tier.Tier, static _ => 1).Sum(static one => (int)one),
        Revenue = tier.Revenue + Moved(tier.Tier, static one => one.Row.Revenue ?? 0m).Sum(),
    })]);

    /// <summary>When the last step was done; null: not published.</summary>
    public Instant? PublishedAt { get; init; }

    /// <summary>The next quarter ended before it was published; it never will be.</summary>
    public bool IsLapsed { get; init; }

    /// <summary>People decide about it now.</summary>
    public bool IsOpen => EvaluatedAt is not null && Order is null && !IsLapsed;

    /// <summary>Those who wait for a decision or a second signature.</summary>
    public IEnumerable<ReviewCase> Undecided => Cases.Values.Where(static one => !one.IsDecided);

    /// <summary>Everything of the publication and of its corrections is done.</summary>
    public bool IsComplete => PublishedAt is not null && Enumerable.Range(1, Corrections.Length).All(number => Steps.Contains(CorrectionStep(number)));

    /// <summary>The step in which the CRM is told of a correction, numbered from 1.</summary>
    public static string CorrectionStep(int number) => $"writeback/correction/{number}";

    private IEnumerable<decimal> Moved(string tier, Func<ReviewCase, decimal> figure) => Cases.Values.Where(static one => one.Correction is not null && one.PublishedTo != one.To)
        .SelectMany(one => new[] { one.To == tier ? figure(one) : 0m, one.PublishedTo == tier ? -figure(one) : 0m });
}

/// <summary>An approver's word.</summary>
public sealed record PublicationOrder(Actor By, Instant At, LocalDate On);
