using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Promises;

/// <summary>Something that the programme promises a partner, and what the facts tell of it.</summary>
/// <param name="Id"><see cref="PromiseLedger.Registrations"/>, <see cref="PromiseLedger.Reviews"/>, or the benefit's id.</param>
/// <param name="Benefit">The benefit of the rule book; null: one that the programme's calendar promises.</param>
/// <param name="Items">What was due in the time looked at, the oldest first. Empty: the facts say nothing of it.</param>
public sealed record Promise(string Id, Benefit? Benefit, ImmutableArray<PromiseItem> Items)
{
    /// <summary>How many of its items ended so.</summary>
    public int Count(PromiseFate fate) => Items.Count(item => item.Fate == fate);

    /// <summary>Broken ones and those that are due.</summary>
    public int NotKept => Count(PromiseFate.Broken) + Count(PromiseFate.Owed);
}

/// <summary>One thing that was due.</summary>
/// <param name="On">Its day: of the registration, the last one of the quarter, of the figure.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Id">The deal's id or the metric's name.</param>
/// <param name="Days">How many days it took, or has waited; null: it takes none.</param>
public sealed record PromiseItem(LocalDate On, PromiseFate Fate, string Id, int? Days = null);
