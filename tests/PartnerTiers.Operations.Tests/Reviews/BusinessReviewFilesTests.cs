using System.Text;
using NodaTime;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Operations.Tests.Reviews;

public sealed class BusinessReviewFilesTests
{
    [Fact]
    public void The_file_holds_one_event_with_escaped_text_and_folded_lines()
    {
        var clock = Programmes.Clock(ManualTime.Monday, Programmes.Berlin());
        var files = new BusinessReviewFiles(null!, new Board(Programmes.Berlin(), clock), clock, "https://bot.example.com");
        var text = files.Write(new LocalDate(2027, 1, 29), "Wisłok, Söhne; \"A\\B\"\r\nATTENDEE:x " + new string('ł', 60), "qbr-1@partner-tiers", Instant.FromUtc(2027, 1, 15, 9, 0));
        var lines = text.Split("\r\n");
        Assert.All(lines, static line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal)));
        var unfolded = text.Replace("\r\n ", string.Empty, StringComparison.Ordinal);
        Assert.Contains("\r\nDTSTART:20270129T090000Z\r\nDTEND:20270129T100000Z\r\nSUMMARY:Business review: Wisłok\\, Söhne\\; \"A\\\\B\"  ATTENDEE:x łł", unfolded, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
    }
}
