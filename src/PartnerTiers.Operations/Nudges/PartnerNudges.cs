using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Operations.Nudges;

/// <summary>What was said about one partner without being asked, and what was answered to it.</summary>
/// <param name="Sent">What was sent, the oldest first.</param>
public sealed record PartnerNudges(ImmutableArray<NudgeSent> Sent)
{
    // A calendar week has as many hours whatever the clocks do.
    private static readonly Duration Week = Duration.FromDays(7);

    /// <summary>Nothing yet.</summary>
    public static PartnerNudges Nothing { get; } = new(ImmutableArray<NudgeSent>.Empty);

    /// <summary>States that were told, ever.</summary>
    public ImmutableHashSet<string> Told { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Keys of those that were followed by the missing thing in time, with the day on which that was seen.</summary>
    public ImmutableDictionary<string, LocalDate> Followed { get; init; } = ImmutableDictionary.Create<string, LocalDate>(StringComparer.Ordinal);

    /// <summary>Last day of silence; null: nobody asked for any. One that is over is kept.</summary>
    public LocalDate? SnoozedUntil { get; init; }

    /// <summary>How often somebody asked for silence or an end of it.</summary>
    public int Snoozes { get; init; }

    /// <summary>Addresses of people who said that the partner is not theirs, in lower case.</summary>
    public ImmutableHashSet<string> NotOf { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The first moment at which the budget allows another: a week after the last one was to arrive.</summary>
    public Instant NextFrom => Sent is [.., var last] ? last.Latest + Week : Instant.MinValue;

    /// <summary>Whether silence was asked for on <paramref name="day"/>.</summary>
    public bool IsSnoozedOn(LocalDate day) => SnoozedUntil >= day;

    /// <summary>Whether this person said that the partner is not theirs.</summary>
    public bool IsNotOf(string email) => NotOf.Contains(KeyOf(email));

    internal static string KeyOf(string email) => email.ToLowerInvariant();
}
