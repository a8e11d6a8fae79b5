using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Operations.Links;
using PartnerTiers.Operations.Reviews.Pushes;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Operations.Reviews;

/// <summary>Calendar files (RFC 5545) of proposed business reviews, by links that open for a month.</summary>
/// <param name="links">Makes the links.</param>
/// <param name="board">Names partners.</param>
/// <param name="clock">The time, and the programme's zone.</param>
/// <param name="address">Where the server can be reached, without a slash at the end.</param>
public sealed class BusinessReviewFiles(SignedLinks links, Board board, ProgrammeClock clock, string address)
{
    /// <summary>The links' purpose.</summary>
    public const string Purpose = "business-review";

    /// <summary>The path below the address, before the token.</summary>
    public const string Path = "/business-review/";

    // Longer lines are folded; in octets, without the line's end.
    private const int LongestLine = 75;
    private static readonly Duration Lasts = Duration.FromDays(30);
    private static readonly LocalTime Begins = new(10, 0);
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>A link to the file of a proposal, for the one who is told of it.</summary>
    public string LinkFor(QbrPush proposal, string reader) =>
        address + Path + links.Issue(Purpose, $"{LocalDatePattern.Iso.Format(proposal.Review)} {LocalDatePattern.Iso.Format(proposal.On)} {proposal.Partner}", reader, Lasts).Token;

    /// <summary>The file that a link opens; null: the partner is not there any more.</summary>
    public string? Open(SignedLink link)
    {
        var subject = link.Subject.Split(' ', 3);
        return board.Facts.Snapshot.Find(subject[2]) is { } partner
            ? Write(LocalDatePattern.Iso.Parse(subject[1]).GetValueOrThrow(), partner.Partner.Name, $"qbr-{subject[0]}-{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(subject[2]))}@partner-tiers", link.IssuedAt)
            : null;
    }

    /// <summary>One event of an hour, at ten in the programme's zone.</summary>
    public string Write(LocalDate on, string partner, string id, Instant madeAt)
    {
        var begin = on.At(Begins).InZoneLeniently(clock.Zone).ToInstant();
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PartnerTiers//Business review//EN", "BEGIN:VEVENT", $"UID:{id}", $"DTSTAMP:{Utc.Format(madeAt)}",
            $"DTSTART:{Utc.Format(begin)}", $"DTEND:{Utc.Format(begin + Duration.FromHours(1))}", $"SUMMARY:{Text($"Business review: {partner}")}", "STATUS:TENTATIVE", "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(static line => Folded(line) + "\r\n"));
    }

    private static string Text(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            clean.Append(letter switch { '\\' => "\\\\", ';' => "\\;", ',' => "\\,", _ when char.IsControl(letter) => " ", _ => letter.ToString(CultureInfo.InvariantCulture) });
        }

        return clean.ToString();
    }

    // Between letters, never inside one.
    private static string Folded(string line)
    {
        var (folded, octets) = (new StringBuilder(line.Length), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
