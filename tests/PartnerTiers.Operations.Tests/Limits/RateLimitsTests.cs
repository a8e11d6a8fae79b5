using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using PartnerTiers.Operations.Limits;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Operations.Tests.Limits;

public sealed class RateLimitsTests
{
    private readonly ManualTime time = ManualTime.Monday;

    [Fact]
    public void Where_several_processes_share_what_is_asked_each_counts_its_part()
    {
        var buckets = new TokenBuckets(new Allowance(9, 6), time) { Shares = 3 };
        Assert.Equal(3, Enumerable.Range(0, 9).Count(_ => buckets.Take("a") == LimitVerdict.Go));
        time.Advance(Duration.FromMinutes(1));
        Assert.Equal([LimitVerdict.Go, LimitVerdict.Go, LimitVerdict.Tell], Enumerable.Range(0, 3).Select(_ => buckets.Take("a")));
        var small = new TokenBuckets(new Allowance(1, 1), time) { Shares = 5 };
        Assert.Equal([LimitVerdict.Go, LimitVerdict.Tell], Enumerable.Range(0, 2).Select(_ => small.Take("a")));
    }

    [Fact]
    public void Who_asks_too_much_is_told_once_and_then_not_answered_until_a_minute_has_passed()
    {
        var buckets = new TokenBuckets(new Allowance(3, 2), time);
        Assert.Equal("Go Go Go Tell Silence Silence", Take(buckets, "ann", 6));

        time.Advance(Duration.FromSeconds(59));
        Assert.Equal("Silence", Take(buckets, "ann", 1));
        time.Advance(Duration.FromSeconds(1));
        Assert.Equal("Go Go Tell Silence", Take(buckets, "ann", 4));
    }

    [Fact]
    public void A_bucket_fills_steadily_and_never_over()
    {
        var buckets = new TokenBuckets(new Allowance(3, 2), time);
        Assert.Equal("Go Go", Take(buckets, "ann", 2));
        time.Advance(Duration.FromSeconds(30));
        Assert.Equal("Go Go Tell", Take(buckets, "ann", 3));
        time.Advance(Duration.FromHours(5));
        Assert.Equal("Go Go Go Tell", Take(buckets, "ann", 4));
    }

    [Fact]
    public void One_person_takes_nothing_from_another()
    {
        var buckets = new TokenBuckets(new Allowance(1, 1), time);
        Assert.Equal("Go Tell", Take(buckets, "ann", 2));
        Assert.Equal("Go", Take(buckets, "bob", 1));
    }

    [Fact]
    public void A_clock_that_goes_back_takes_nothing_away()
    {
        var buckets = new TokenBuckets(new Allowance(2, 1), time);
        Assert.Equal("Go", Take(buckets, "ann", 1));
        time.Advance(Duration.FromHours(-1));
        Assert.Equal("Go Tell", Take(buckets, "ann", 2));
    }

    [Fact]
    public void A_million_ids_of_any_length_take_bounded_room()
    {
        var buckets = new TokenBuckets(new Allowance(1, 1), time, most: 1_000);
        for (var i = 0; i < 1_000_000; i++)
        {
            Assert.Equal(LimitVerdict.Go, buckets.Take(i.ToString(CultureInfo.InvariantCulture)));
        }

        var taken = TakeLong(buckets);
        Assert.Equal(1_000, buckets.Count);
        // The memory of the whole program would be that of other tests too; what is kept of an id is not the id.
        GC.Collect();
        Assert.False(taken.TryGetTarget(out _));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<string> TakeLong(TokenBuckets buckets)
    {
        var id = new string('x', 1_000_000);
        Assert.Equal(LimitVerdict.Go, buckets.Take(id));
        return new WeakReference<string>(id);
    }

    [Fact]
    public void Who_asked_last_is_remembered()
    {
        var buckets = new TokenBuckets(new Allowance(1, 1), time, most: 2);
        Assert.Equal("Go", Take(buckets, "ann", 1));
        Assert.Equal("Go", Take(buckets, "bob", 1));
        Assert.Equal("Tell", Take(buckets, "ann", 1));
        Assert.Equal("Go", Take(buckets, "cy", 1));
        Assert.Equal("Silence", Take(buckets, "ann", 1));
    }

    [Fact]
    public void When_a_tenant_asks_too_much_each_of_its_people_is_told_once_and_nobody_elses()
    {
        var limits = new RateLimits(new Allowance(10, 10), new Allowance(2, 2), time);
        Assert.Equal(LimitVerdict.Go, limits.Judge("teams", "t1", "ann"));
        Assert.Equal(LimitVerdict.Go, limits.Judge("teams", "t1", "bob"));
        Assert.Equal(LimitVerdict.Tell, limits.Judge("teams", "t1", "ann"));
        Assert.Equal(LimitVerdict.Tell, limits.Judge("teams", "t1", "bob"));
        Assert.Equal(LimitVerdict.Silence, limits.Judge("teams", "t1", "ann"));
        Assert.Equal(LimitVerdict.Go, limits.Judge("teams", "t2", "ann"));
        Assert.Equal(LimitVerdict.Go, limits.Judge("slack", "t1", "ann"));
        Assert.Equal(LimitVerdict.Go, limits.Judge("teams", null, "ann"));
    }

    [Fact]
    public void The_same_id_in_another_tenant_is_somebody_else()
    {
        var limits = new RateLimits(new Allowance(1, 1), new Allowance(100, 100), time);
        Assert.Equal(LimitVerdict.Go, limits.Judge("teams", "t1", "ann"));
        Assert.Equal(LimitVerdict.Tell, limits.Judge("teams", "t1", "ann"));
        Assert.Equal(LimitVerdict.Go, limits.Judge("teams", "t2", "ann"));
    }

    private static string Take(TokenBuckets buckets, string id, int times) => string.Join(' ', Enumerable.Range(0, times).Select(_ => buckets.Take(id)));
}
