using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Storage.Facts;
using PartnerTiers.Storage.Inbox;
using PartnerTiers.Storage.Model;
using PartnerTiers.Testing;
using PartnerTiers.Testing.Compliance;
using Xunit;

namespace PartnerTiers.Storage.Tests;

/// <summary>What a killed process leaves behind is what its files hold at that moment; so the files are copied at that moment and the copy is opened.</summary>
public sealed class CrashTests : IDisposable
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 16, 8, 12);
    private readonly TempStore store = new();
    private readonly TempStore left = new();

    public void Dispose()
    {
        store.Dispose();
        left.Dispose();
    }

    [Fact]
    public async Task A_process_killed_in_the_middle_of_a_sync_leaves_the_old_facts_whole()
    {
        var contexts = await store.OpenAsync();
        await new FactStore(contexts, ManualTime.Monday).ReplaceAsync(FactSamples.Reading(FactSamples.Full), "CSV folder", At, default);

        // More than the 64 MiB of cache, so that uncommitted pages are on disk when the copy is made.
        var text = new string('x', 50_000);
        var many = FactSet.Empty with { Deals = [.. Enumerable.Range(0, 1700).Select(i => new Deal($"M{i}", "P1", Contribution.Resold, "EUR", DealStage.Open, Name: text))] };
        var spilled = 0L;
        var dying = new FactStore(contexts, new CopyingTime(() => spilled = Copy()));
        await Assert.ThrowsAsync<TimeoutException>(() => dying.ReplaceAsync(FactSamples.Reading(many), "CSV folder", At, default));
        Assert.True(spilled > 10_000_000, $"Only {spilled} bytes had been written: the test shows nothing.");

        var after = new FactStore(await left.OpenAsync(), ManualTime.Monday);
        Assert.Equal(FactSamples.Lines(FactSamples.Full), FactSamples.Lines((await after.LoadAsync(default))!.Value.Facts));
        Assert.Single(await after.RecordsAsync(Instant.MinValue, 10, default));
        Assert.Equal("ok", await IntegrityAsync());
        Assert.True((await after.ReplaceAsync(FactSamples.Reading(FactSamples.Full), "CSV folder", At, default)).NothingChanged);
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_kill()
    {
        var inbox = new InboxStore(await store.OpenAsync(), AloneOnStore.Instance);
        await inbox.TryAcceptAsync(new InboxItem("slack", "k", "payload", At), default);
        Copy();
        Assert.Equal("payload", (await new InboxStore(await left.OpenAsync(), AloneOnStore.Instance).PendingAsync("slack", default)).Single().Payload);
    }

    [Fact]
    public async Task Every_connection_flushes_what_it_commits()
    {
        // A copy cannot show a power cut; the setting that covers it can be asked for.
        var contexts = await store.OpenAsync();
        for (var i = 0; i < 2; i++)
        {
            await using var context = await contexts.CreateDbContextAsync();
            await context.Database.OpenConnectionAsync();
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT (SELECT synchronous FROM pragma_synchronous) || ' ' || (SELECT timeout FROM pragma_busy_timeout) || ' ' || (SELECT foreign_keys FROM pragma_foreign_keys)";
            Assert.Equal("2 30000 1", await command.ExecuteScalarAsync());
        }
    }

    private long Copy()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(left.File)!);
        File.Copy(store.File, left.File);
        File.Copy(store.File + "-wal", left.File + "-wal");
        return new FileInfo(left.File + "-wal").Length;
    }

    private async Task<string?> IntegrityAsync()
    {
        await using var connection = new SqliteConnection(left.Options.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return await command.ExecuteScalarAsync() as string;
    }

    /// <summary>The store reads the clock when all facts are written and nothing is committed.</summary>
    private sealed class CopyingTime(Action copy) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            copy();
            throw new TimeoutException("killed here");
        }
    }
}
