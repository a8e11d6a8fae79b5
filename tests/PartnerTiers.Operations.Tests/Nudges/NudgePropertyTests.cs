using NodaTime;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Programme.Facts;
using Xunit;
using static PartnerTiers.Operations.Tests.Nudges.NudgeWorld;

namespace PartnerTiers.Operations.Tests.Nudges;

public sealed class NudgePropertyTests
{
    private static readonly string[] Zones = ["Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns"];

    /// <summary>Half a year over both changes of the clocks, with facts that come and go, days off, and managers all over the world.</summary>
    [Theory]
    [InlineData(1, 2026, 9)]
    [InlineData(2, 2027, 1)]
    [InlineData(3, 2027, 2)]
    public async Task No_partner_is_nudged_twice_a_week_nobody_in_quiet_hours_and_nothing_is_said_twice(int seed, int year, int month)
    {
        using var world = new NudgeWorld();
        var random = new Random(seed);
        foreach (var (index, zone) in Zones.Index())
        {
            world.Zones[$"m{index}@example.com"] = zone;
        }

        world.Time.MoveTo(Instant.FromUtc(year, month, 7, 0, 0));
        var end = world.Now + Duration.FromDays(120);
        while (world.Now < end)
        {
            world.Facts([.. Enumerable.Range(0, 12).Select(number => Some(random, number == 0 ? "A" : $"P{number}", $"m{number % Zones.Length}@example.com", world.Today))]);
            for (var run = 0; run < 5; run++)
            {
                await world.Duty.RunAsync(world.Now, default);
                world.Time.Advance(Duration.FromMinutes(random.Next(20, random.Next(20) == 0 ? 6_000 : 300)));
            }
        }

        var pushes = world.Outbox.Written;
        Assert.True(pushes.Count > 60, $"only {pushes.Count} pushes tell nothing");
        Assert.All(pushes, push => Assert.False(QuietHours.Are(push.NotBefore, push.To is Addressee.Person(var email) ? DateTimeZoneProviders.Tzdb[world.Zones[email]] : world.Clock.Zone), push.Key));
        foreach (var receiver in pushes.GroupBy(static push => (push.Partner, push.To)))
        {
            Assert.All(receiver.Zip(receiver.Skip(1)), static pair => Assert.True(pair.Second.NotBefore - pair.First.NotBefore >= Duration.FromDays(7), pair.Second.Key));
        }

        foreach (var partner in world.Ledger.Entries.Where(static entry => entry.Kind == NudgeSent.Kind).GroupBy(static entry => entry.Partner))
        {
            var told = new HashSet<string>(StringComparer.Ordinal);
            Assert.All(partner, entry => Assert.NotEmpty(PushJson.Read<NudgeSent>(entry.Payload).Nudge.Points.Where(point => told.Add(point.State)).ToList()));
        }
    }

    private static FactSet Some(Random random, string id, string manager, LocalDate today) => FactSet.Empty with
    {
        Partners = [Partner(id, manager, random.Next(2) == 0 ? "select" : "registered")],
        Certifications = [Certificate(id, "Ann", today.PlusDays(random.Next(90))), Certificate(id, "Bob", random.Next(3) == 0 ? today.PlusDays(random.Next(9)) : null)],
        Deals =
        [
            Won(id, random.Next(150) * 1_000m, today.PlusDays(-random.Next(200))),
            new Deal($"O{id}{random.Next(9)}", id, Contribution.Sourced, "EUR", random.Next(2) == 0 ? DealStage.Open : DealStage.Registered, RegisteredOn: today.PlusDays(-random.Next(9)), Owner: random.Next(2) == 0 ? null : "Ida"),
        ],
    };
}
