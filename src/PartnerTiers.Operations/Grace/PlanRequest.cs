using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Operations.Grace;

/// <summary>A change of a plan that somebody asks for: items added, or one done, or one moved to another day.</summary>
/// <param name="Partner">The partner's id.</param>
public sealed record PlanRequest(string Partner)
{
    /// <summary>Items to add; their numbers are given when they are written. Null: none.</summary>
    public ImmutableArray<PlanItem>? Add { get; init; }

    /// <summary>The number of the item that is done; null: none.</summary>
    public int? Done { get; init; }

    /// <summary>The number of the item to move; null: none.</summary>
    public int? Move { get; init; }

    /// <summary>The day to move it to.</summary>
    public LocalDate? To { get; init; }

    /// <summary>As a confirmation's payload.</summary>
    public string Write() => PushJson.Write(this);

    /// <summary>From a confirmation's payload, which we wrote ourselves.</summary>
    public static PlanRequest Read(string payload) => PushJson.Read<PlanRequest>(payload);
}
