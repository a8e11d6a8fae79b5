using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Digests;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Tests.Nudges;
using PartnerTiers.Testing.InMemory;
using Xunit;

namespace PartnerTiers.Operations.Tests.Digests;

public sealed class DigestDutyTests : IDisposable
{
    private readonly NudgeWorld world = new();
    private readonly MemoryTransactions transactions = new();
    private readonly DigestDuty duty;

    public DigestDutyTests()
    {
        duty = NewDuty();
        world.Facts(NudgeWorld.Fine("B"));
    }

    public void Dispose()
    {
        world.Dispose();
        transactions.Dispose();
    }

    [Theory]
    [InlineData("2026-11-16T06:59:00Z", "2026-11-09")]
    [InlineData("2026-11-16T07:00:00Z", "2026-11-16")]
    [InlineData("2026-11-19T03:00:00Z", "2026-11-16")]
    [InlineData("2026-11-22T22:59:00Z", "2026-11-16")]
    [InlineData("2027-03-29T05:59:00Z", "2027-03-22")]
    [InlineData("2027-03-29T06:00:00Z", "2027-03-29")]
    public async Task The_last_Monday_from_eight_in_Berlin(string moment, string monday)
    {
        world.Time.MoveTo(NodaTime.Text.InstantPattern.ExtendedIso.Parse(moment).Value);
        await duty.RunAsync(world.Now, default);
        var push = Assert.Single(world.Outbox.Written);
        Assert.Equal($"digest/{monday}", push.Key);
        Assert.Equal(new Addressee.Subscribers(Topics.Digest, null), push.To);
        Assert.False(Operations.Nudges.QuietHours.Are(push.NotBefore, world.Clock.Zone));
    }

    [Fact]
    public async Task Once_a_week_whatever_the_processes_and_days_off()
    {
        for (var day = 0; day < 28; day++)
        {
            await duty.RunAsync(world.Now, default);
            await NewDuty().RunAsync(world.Now, default);
            world.Time.Advance(Duration.FromDays(1));
        }

        Assert.Equal(4, world.Outbox.Written.Count);
        world.Time.Advance(Duration.FromDays(17));
        await duty.RunAsync(world.Now, default);
        Assert.Equal(5, world.Outbox.Written.Count);
    }

    [Fact]
    public async Task Channels_that_asked_for_a_region_get_that_regions()
    {
        foreach (var (channel, region) in new[] { ("C1", null), ("C2", "EMEA"), ("C3", "emea"), ("C4", "APAC") })
        {
            var made = new SubscriptionMade("slack", "T0HOME", channel, Topics.Digest, region, "en");
            await world.Ledger.TryAppendAsync(new LedgerEntry("subscription/" + channel, SubscriptionMade.Kind, null, world.Now, Actor.Program, PushJson.Write(made)), default);
        }

        await duty.RunAsync(world.Now, default);
        Assert.Equal(
            [("digest/2026-11-16", null), ("digest/2026-11-16/region/APAC", "APAC"), ("digest/2026-11-16/region/EMEA", "EMEA")],
            world.Outbox.Written.Select(static push => (push.Key, PushJson.Read<DigestNotice>(push.Payload).Region)));
        List<string> Channels(Push push) => push.To is Addressee.Subscribers to ? [.. world.Subscriptions.ChannelsOf(to.Topic, to.Region, to.OfRegionAlone).Select(static one => one.ChannelId)] : [];
        Assert.Equal([["C1"], ["C4"], ["C2", "C3"]], world.Outbox.Written.Select(Channels));
    }

    [Fact]
    public async Task It_says_when_the_next_one_falls_due()
    {
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 7, 0), await duty.RunAsync(world.Now, default));
        Assert.Equal(Instant.FromUtc(2026, 11, 16, 7, 0), await duty.RunAsync(Instant.FromUtc(2026, 11, 16, 6, 0), default));
    }

    private DigestDuty NewDuty() => new(world.Board, world.Subscriptions, world.Reader, world.Ledger, world.Outbox, transactions, world.Clock);
}
