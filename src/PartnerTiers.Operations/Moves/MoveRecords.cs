using NodaTime;
using NodaTime.Text;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Operations.Moves;

/// <summary>Kinds and keys of what the ledger keeps of moves between reviews, and their payloads. Never renamed. What people decide about them are the entries of reviews (<see cref="ReviewRecords"/>), by the day judged.</summary>
public static class MoveRecords
{
    /// <summary>Rules that judged, whole, once for all days on which they did (<see cref="MoveRules"/>).</summary>
    public const string Rules = "move.rules";

    /// <summary>A day on which somebody was found to move (<see cref="MoveDay"/>). From then on its rows are frozen.</summary>
    public const string Day = "move.day";

    /// <summary>A partner was found to move (<see cref="MoveFound"/>).</summary>
    public const string Found = "move.found";

    /// <summary>A move is decided, and in force (<see cref="MoveMade"/>).</summary>
    public const string Made = "move.made";

    /// <summary>Nothing comes of a move that was found (<see cref="MoveEnded"/>).</summary>
    public const string Ended = "move.ended";

    /// <summary>All partners were judged on the facts of one sync (<see cref="MovesJudged"/>).</summary>
    public const string Judged = "move.judged";

    /// <summary>People were reminded of what is undecided (<see cref="MovesReminded"/>).</summary>
    public const string Reminded = "move.reminded";

    /// <summary>The key of a day's entry: that by which the store knows that the day's rows are finished.</summary>
    public static string KeyOf(LocalDate day) => ReviewRecords.Key(day, "evaluated");

    /// <summary>The key of the end of a move, whichever way: the first counts.</summary>
    public static string KeyOfEnd(ReviewRow row) => ReviewRecords.Key(row.Review, row.Partner, "closed");

    /// <summary>The key of a partner's so manieth move.</summary>
    public static string KeyOf(string partner, int number) => $"moves/of/{partner}/{number}";

    /// <summary>The key of rules.</summary>
    public static string KeyOfRules(string print) => $"moves/rules/{print}";

    /// <summary>The key of a judgement.</summary>
    public static string KeyOf(LocalDate day, long sync, string print) => $"moves/judged/{LocalDatePattern.Iso.Format(day)}/{sync}/{print}";

    /// <summary>The key of a day's reminder.</summary>
    public static string KeyOfReminder(LocalDate day) => $"moves/reminded/{LocalDatePattern.Iso.Format(day)}";
}

/// <summary>Rules that judged.</summary>
/// <param name="Print">What tells them from others.</param>
/// <param name="Rules">The version, whole, as JSON.</param>
public sealed record MoveRules(string Print, string Rules);

/// <summary>A day on which somebody was found to move.</summary>
/// <param name="Review">The day judged.</param>
/// <param name="Print">Which rules judged.</param>
public sealed record MoveDay(LocalDate Review, string Print);

/// <summary>A partner was found to move.</summary>
/// <param name="Review">The day judged.</param>
/// <param name="Sync">Number of the sync whose facts were judged.</param>
/// <param name="Kind">What is proposed.</param>
/// <param name="To">Id of the tier that is proposed.</param>
public sealed record MoveFound(LocalDate Review, long Sync, ProposalKind Kind, string To);

/// <summary>A move is decided. Where it was decided that the tier stays, nothing changes.</summary>
/// <param name="Review">The day judged.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Before">Id of the tier before; null: none.</param>
/// <param name="Tier">Id of the tier from then on.</param>
/// <param name="Since">First day of that tier; null: unknown.</param>
/// <param name="GraceUntil">Last day of the grace; null: none.</param>
/// <param name="On">The day on which it was decided, and came in force.</param>
public sealed record MoveMade(LocalDate Review, ProposalKind Kind, string? Before, string Tier, LocalDate? Since, LocalDate? GraceUntil, LocalDate On)
{
    /// <summary>A tier or a grace is another than before.</summary>
    public bool IsChange => Kind != ProposalKind.Keep;
}

/// <summary>Nothing comes of a move.</summary>
/// <param name="Review">The day judged.</param>
/// <param name="Why">Why.</param>
/// <param name="On">Since when.</param>
public sealed record MoveEnded(LocalDate Review, MoveEnd Why, LocalDate On);

/// <summary>Why nothing comes of a move that was found.</summary>
public enum MoveEnd
{
    /// <summary>By the facts, the rules or the tier of now it is not proposed any more.</summary>
    Changed,

    /// <summary>The quarter ended before it was decided: its review decides.</summary>
    Review,
}

/// <summary>All partners were judged.</summary>
/// <param name="Day">The day judged.</param>
/// <param name="Sync">Number of the sync whose facts were judged.</param>
public sealed record MovesJudged(LocalDate Day, long Sync);

/// <summary>People were reminded.</summary>
public sealed record MovesReminded(LocalDate Day);
