using NodaTime;
using PartnerTiers.Operations.Threads;
using Xunit;

namespace PartnerTiers.Testing.Compliance;

/// <summary>What every memory of conversations does.</summary>
public abstract class ThreadStoreCompliance
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 16, 8, 12);
    private static readonly ThreadKey Key = new("slack", "C1:17.5", "U1");

    /// <summary>A memory of its own for this test; asked again, another door to the same one.</summary>
    protected abstract Task<IThreadStore> OpenAsync();

    [ComplianceFact]
    public async Task What_was_saved_last_is_found_after_a_restart()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Key, "one", At, default);
        await store.SaveAsync(Key, "two \"שלום\"", At + Duration.FromSeconds(1), default);
        Assert.Equal("two \"שלום\"", await (await OpenAsync()).FindAsync(Key, At, default));
    }

    [ComplianceFact]
    public async Task A_thread_belongs_to_its_channel_thread_and_person()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Key, "mine", At, default);
        Assert.Null(await store.FindAsync(Key with { Person = "U2" }, At, default));
        Assert.Null(await store.FindAsync(Key with { Thread = "C1" }, At, default));
        Assert.Null(await store.FindAsync(Key with { Channel = "teams" }, At, default));
    }

    [ComplianceFact]
    public async Task What_is_too_old_is_not_found_and_the_moment_itself_is()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Key, "state", At, default);
        Assert.Equal("state", await store.FindAsync(Key, At, default));
        Assert.Null(await store.FindAsync(Key, At + Duration.FromNanoseconds(1), default));
    }

    [ComplianceFact]
    public async Task An_older_state_that_comes_late_does_not_replace_a_newer_one()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Key, "new", At + Duration.FromSeconds(1), default);
        await store.SaveAsync(Key, "late", At, default);
        Assert.Equal("new", await store.FindAsync(Key, At, default));
    }

    [ComplianceFact]
    public async Task What_was_said_long_ago_is_forgotten()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Key, "old", At, default);
        await store.SaveAsync(Key with { Thread = "other" }, "new", At + Duration.FromDays(31), default);
        Assert.Null(await store.FindAsync(Key, Instant.MinValue, default));
    }

    [ComplianceFact]
    public async Task Ids_of_any_length_are_told_apart()
    {
        var store = await OpenAsync();
        // Not compressible: a database measures a key as it stores it.
        var noise = string.Concat(Enumerable.Range(0, 2_000).Select(i => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i)))));
        await store.SaveAsync(new ThreadKey(noise, noise, noise), "one", At, default);
        await store.SaveAsync(new ThreadKey(noise, noise, noise + "x"), "other", At, default);
        Assert.Equal("one", await store.FindAsync(new ThreadKey(noise, noise, noise), At, default));
        Assert.Equal("other", await store.FindAsync(new ThreadKey(noise, noise, noise + "x"), At, default));
    }

    [ComplianceFact]
    public async Task Many_may_save_at_once()
    {
        var (one, two) = (await OpenAsync(), await OpenAsync());
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).SaveAsync(Key, $"{i}", At + Duration.FromSeconds(i), default))));
        Assert.Equal("39", await one.FindAsync(Key, At, default));
    }
}
