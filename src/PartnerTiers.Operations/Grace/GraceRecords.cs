using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PartnerTiers.Operations.Grace;

/// <summary>Kinds and keys of the ledger's entries about graces, and their payloads. Never renamed. A grace is known by its partner and its last day.</summary>
public static class GraceRecords
{
    /// <summary>A plan was written, or written anew with a change (<see cref="PlanWritten"/>).</summary>
    public const string Planned = "grace.planned";

    /// <summary>An item was done (<see cref="PlanItemNoted"/>).</summary>
    public const string ItemDone = "grace.item.done";

    /// <summary>An item's owner was reminded on its day (<see cref="PlanItemNoted"/>).</summary>
    public const string Checkpoint = "grace.checkpoint";

    /// <summary>The approvers were told that there is no plan (<see cref="GraceNoted"/>).</summary>
    public const string Unplanned = "grace.unplanned";

    /// <summary>The key of what happens once in a grace.</summary>
    public static string Key(string partner, LocalDate until, string what) => string.Create(CultureInfo.InvariantCulture, $"grace/{LocalDatePattern.Iso.Format(until)}/{partner}/{what}");
}

/// <summary>A plan as it was written.</summary>
/// <param name="Until">Last day of the grace.</param>
/// <param name="Revision">From 1; the next one is the plan after a change.</param>
/// <param name="Items">All of it.</param>
public sealed record PlanWritten(LocalDate Until, int Revision, ImmutableArray<PlanItem> Items);

/// <summary>Something happened to an item of a plan.</summary>
/// <param name="Until">Last day of the grace.</param>
/// <param name="Number">The item's number.</param>
/// <param name="On">The programme's day; of a checkpoint, the item's own day.</param>
public sealed record PlanItemNoted(LocalDate Until, int Number, LocalDate On);

/// <summary>Something happened to a grace.</summary>
/// <param name="Until">Its last day.</param>
public sealed record GraceNoted(LocalDate Until);
