using System.Globalization;
using NodaTime;

namespace PartnerTiers.Operations.Exceptions;

/// <summary>Kinds and keys of the exceptions' entries in the ledger, and their payloads. Never renamed.</summary>
public static class ExceptionRecords
{
    /// <summary>An approver granted one (<see cref="ExceptionGranted"/>); one that ran until then is over with it.</summary>
    public const string Granted = "exception.granted";

    /// <summary>An approver ended one before its day (<see cref="ExceptionNoted"/>).</summary>
    public const string Ended = "exception.ended";

    /// <summary>The manager was told that it is about to lapse (<see cref="ExceptionNoted"/>).</summary>
    public const string Warned = "exception.warned";

    /// <summary>It lapsed, and that was noted (<see cref="ExceptionNoted"/>).</summary>
    public const string Lapsed = "exception.lapsed";

    /// <summary>The key of what happens once to a partner's exception; they are numbered from 1.</summary>
    public static string Key(string partner, int number, string what) => string.Create(CultureInfo.InvariantCulture, $"exception/{partner}/{number}/{what}");
}

/// <summary>An exception was granted.</summary>
/// <param name="Number">Which of the partner's, from 1.</param>
/// <param name="Tier">Id of the tier.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Reason">Why, in the words of who granted it.</param>
public sealed record ExceptionGranted(int Number, string Tier, LocalDate Until, string Reason);

/// <summary>Something happened to an exception.</summary>
/// <param name="Number">Which of the partner's, from 1.</param>
/// <param name="On">The programme's day.</param>
public sealed record ExceptionNoted(int Number, LocalDate On);
