using NodaTime;
using PartnerTiers.Operations.Inbox;
using Xunit;

namespace PartnerTiers.Testing.Compliance;

/// <summary>What every inbox does.</summary>
public abstract class InboxCompliance
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 16, 8, 12);

    /// <summary>An inbox of its own for this test; asked again, another door to the same one.</summary>
    protected abstract Task<IInbox> OpenAsync();

    [ComplianceFact]
    public async Task The_same_key_is_taken_in_once_per_channel()
    {
        var inbox = await OpenAsync();
        Assert.True(await inbox.TryAcceptAsync(new InboxItem("slack", "k", "first", At), default));
        Assert.False(await inbox.TryAcceptAsync(new InboxItem("slack", "k", "second", At), default));
        Assert.True(await inbox.TryAcceptAsync(new InboxItem("teams", "k", "other", At), default));
        Assert.Equal("first", (await inbox.PendingAsync("slack", default)).Single().Payload);
    }

    [ComplianceFact]
    public async Task Of_many_that_bring_the_same_at_once_one_gets_in()
    {
        IInbox[] doors = [await OpenAsync(), await OpenAsync(), await OpenAsync()];
        for (var round = 0; round < 10; round++)
        {
            var accepted = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => doors[i % 3].TryAcceptAsync(new InboxItem("slack", $"k{round}", $"{i}", At), default))));
            Assert.Single(accepted, true);
        }

        Assert.Equal(10, (await doors[0].PendingAsync("slack", default)).Count);
    }

    [ComplianceFact]
    public async Task What_is_pending_survives_and_comes_oldest_first()
    {
        var inbox = await OpenAsync();
        var payload = "{\"text\":\"שלום 🎉 \\u0000\"}" + new string('x', 100_000);
        InboxItem[] items = [new("slack", "b", payload, At), new("slack", "a", "", At + Duration.FromNanoseconds(1)), new("slack", "c", "z", At - Duration.FromDays(1))];
        foreach (var item in items)
        {
            await inbox.TryAcceptAsync(item, default);
        }

        Assert.Equal([items[2], items[0], items[1]], await (await OpenAsync()).PendingAsync("slack", default));
        Assert.Empty(await inbox.PendingAsync("teams", default));
    }

    [ComplianceFact]
    public async Task A_done_item_is_not_pending_and_still_not_taken_in_again()
    {
        var inbox = await OpenAsync();
        await inbox.TryAcceptAsync(new InboxItem("slack", "k", "secret", At), default);
        await inbox.DoneAsync("slack", "k", At, default);
        await inbox.DoneAsync("slack", "k", At, default);
        await inbox.DoneAsync("slack", "never came", At, default);
        Assert.Empty(await inbox.PendingAsync("slack", default));
        Assert.False(await inbox.TryAcceptAsync(new InboxItem("slack", "k", "again", At), default));
        Assert.Empty(await inbox.PendingAsync("slack", default));
    }

    [ComplianceFact]
    public async Task A_forgotten_key_may_come_in_again()
    {
        var inbox = await OpenAsync();
        await inbox.TryAcceptAsync(new InboxItem("slack", "k", "1", At), default);
        await inbox.ForgetAsync("slack", "k", default);
        Assert.True(await inbox.TryAcceptAsync(new InboxItem("slack", "k", "2", At), default));
    }

    [ComplianceFact]
    public async Task Trimming_forgets_old_done_items_and_nothing_else()
    {
        var inbox = await OpenAsync();
        foreach (var (channel, key, at, done) in new[] { ("slack", "old", At, true), ("slack", "old pending", At, false), ("slack", "new", At + Duration.FromDays(1), true), ("teams", "old", At, true) })
        {
            await inbox.TryAcceptAsync(new InboxItem(channel, key, "p", at), default);
            if (done)
            {
                await inbox.DoneAsync(channel, key, at, default);
            }
        }

        await inbox.TrimAsync(At + Duration.FromDays(1), default);
        Assert.True(await inbox.TryAcceptAsync(new InboxItem("slack", "old", "p", At), default));
        Assert.False(await inbox.TryAcceptAsync(new InboxItem("slack", "old pending", "p", At), default));
        Assert.False(await inbox.TryAcceptAsync(new InboxItem("slack", "new", "p", At), default));
        Assert.True(await inbox.TryAcceptAsync(new InboxItem("teams", "old", "p", At), default));
    }
}
