using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Operations.Grace;

/// <summary>The plan of one grace, as it stands.</summary>
/// <param name="Partner">The partner's id.</param>
/// <param name="Until">Last day of the grace.</param>
public sealed record GracePlan(string Partner, LocalDate Until)
{
    /// <summary>How often it was written; zero: not yet.</summary>
    public int Revision { get; init; }

    /// <summary>What is to do, in the order of days.</summary>
    public ImmutableArray<PlanItem> Items { get; init; } = [];

    /// <summary>What was done, and when, by the item's number.</summary>
    public ImmutableDictionary<int, LocalDate> Done { get; init; } = ImmutableDictionary<int, LocalDate>.Empty;

    /// <summary>Whose owners were reminded, for which day.</summary>
    public ImmutableHashSet<(int Number, LocalDate Due)> Reminded { get; init; } = [];

    /// <summary>The approvers were told that there is none.</summary>
    public bool IsMissed { get; init; }

    /// <summary>Whether there is a plan.</summary>
    public bool IsWritten => Revision > 0;

    /// <summary>What is still to do.</summary>
    public IEnumerable<PlanItem> Open => Items.Where(item => !Done.ContainsKey(item.Number));

    internal GracePlan WithDone(int number, LocalDate on) => this with { Done = Done.SetItem(number, on) };

    internal GracePlan WithReminded(int number, LocalDate due) => this with { Reminded = Reminded.Add((number, due)) };
}
