using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Operations.Outbox;

/// <summary>How deliveries stand.</summary>
/// <param name="Waiting">Pushes that are ready and not delivered.</param>
/// <param name="Oldest">When the oldest of them was written; null: none waits.</param>
/// <param name="Sent">Pushes that the platforms took, ever.</param>
/// <param name="Dropped">Pushes with nothing to say any more, or nobody who may read them, ever.</param>
/// <param name="Parked">What is parked, by channel or person, the longest first.</param>
public sealed record OutboxFigures(int Waiting, Instant? Oldest, int Sent, int Dropped, ImmutableArray<ParkedLane> Parked);

/// <summary>What is parked for one channel or person.</summary>
/// <param name="Lane">Its lane.</param>
/// <param name="To">The channel or person.</param>
/// <param name="Count">How many pushes.</param>
/// <param name="Since">When the first of them was parked.</param>
/// <param name="Reason">Why the last one was.</param>
public sealed record ParkedLane(string Lane, Addressee To, int Count, Instant Since, string Reason);
