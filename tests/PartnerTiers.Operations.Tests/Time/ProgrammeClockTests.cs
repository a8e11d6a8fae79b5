using NodaTime;
using PartnerTiers.Operations.Time;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Operations.Tests.Time;

public sealed class ProgrammeClockTests
{
    [Theory]
    [InlineData("2026-11-15T22:59:59", 15)]
    [InlineData("2026-11-15T23:00:00", 16)]
    [InlineData("2026-07-15T21:59:59", 15)]
    [InlineData("2026-07-15T22:00:00", 16)]
    public void A_day_begins_at_midnight_of_the_programmes_time_zone(string utc, int day)
    {
        var moment = NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(utc).Value.InUtc().ToInstant();
        Assert.Equal(day, new ProgrammeClock(new ManualTime(moment), Programmes.Berlin()).Today.Day);
    }

    [Fact]
    public void An_as_of_day_stands_still_while_the_real_moment_goes_on()
    {
        var time = ManualTime.Monday;
        var clock = new ProgrammeClock(time, Programmes.Berlin(new LocalDate(2013, 11, 30)));
        var before = clock.Now;
        time.Advance(Duration.FromDays(2));
        Assert.Equal(new LocalDate(2013, 11, 30), clock.Today);
        Assert.Equal(Duration.FromDays(2), clock.Now - before);
        Assert.Equal(new LocalDate(2026, 11, 18), clock.DayOf(clock.Now));
    }
}
