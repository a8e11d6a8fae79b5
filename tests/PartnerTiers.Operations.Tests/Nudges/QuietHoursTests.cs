using NodaTime;
using PartnerTiers.Operations.Nudges;
using Xunit;

namespace PartnerTiers.Operations.Tests.Nudges;

public sealed class QuietHoursTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData("2026-11-16T06:59", "2026-11-16T07:00")]
    [InlineData("2026-11-16T07:00", "2026-11-16T07:00")]
    [InlineData("2026-11-16T16:59", "2026-11-16T16:59")]
    [InlineData("2026-11-16T17:00", "2026-11-17T07:00")]
    [InlineData("2026-11-20T17:00", "2026-11-23T07:00")]
    [InlineData("2026-11-22T12:00", "2026-11-23T07:00")]
    [InlineData("2026-03-27T20:00", "2026-03-30T06:00")]
    [InlineData("2026-10-23T20:00", "2026-10-26T07:00")]
    public void Speaking_waits_for_eight_on_a_weekday_where_the_receiver_lives(string at, string until) => Assert.Equal(Moment(until), QuietHours.EndFrom(Moment(at), Berlin));

    [Theory]
    [InlineData("Pacific/Kiritimati", "2026-11-15T17:59", "2026-11-15T18:00")]
    [InlineData("Pacific/Pago_Pago", "2026-11-16T18:59", "2026-11-16T19:00")]
    [InlineData("Pacific/Kiritimati", "2026-11-20T04:00", "2026-11-22T18:00")]
    [InlineData("Pacific/Pago_Pago", "2026-11-21T05:00", "2026-11-23T19:00")]
    [InlineData("Pacific/Apia", "2011-12-30T05:00", "2012-01-01T18:00")]
    public void At_the_ends_of_the_day_and_where_a_day_was_left_out_as_well(string zone, string at, string until) =>
        Assert.Equal(Moment(until), QuietHours.EndFrom(Moment(at), DateTimeZoneProviders.Tzdb[zone]));

    [Fact]
    public void In_every_zone_the_first_open_moment_is_found_and_no_later_one()
    {
        var random = new Random(6);
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Select(static id => DateTimeZoneProviders.Tzdb[id]))
        {
            for (var i = 0; i < 12; i++)
            {
                var at = Instant.FromUtc(2005, 1, 1, 0, 0) + Duration.FromMinutes(random.NextInt64(60L * 24 * 365 * 30));
                var open = QuietHours.EndFrom(at, zone);
                Assert.False(QuietHours.Are(open, zone), $"{zone.Id} {at}");
                Assert.True(open == at ? !QuietHours.Are(at, zone) : open > at && open - at < Duration.FromDays(4), $"{zone.Id} {at}");
                for (var between = at; between < open; between += Duration.FromMinutes(30))
                {
                    Assert.True(QuietHours.Are(between, zone), $"{zone.Id} {at} {between}");
                }
            }
        }
    }

    private static Instant Moment(string utc) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(utc).Value.InUtc().ToInstant();
}
