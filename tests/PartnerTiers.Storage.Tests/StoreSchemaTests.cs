using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerTiers.Testing;
using PartnerTiers.Testing.Compliance;
using Xunit;

namespace PartnerTiers.Storage.Tests;

public sealed class StoreSchemaTests : IDisposable
{
    // What the migrations after the first have made.
    private const string BackToFirst = "ALTER TABLE syncs DROP COLUMN place; ALTER TABLE inbox DROP COLUMN owner; DROP INDEX IX_inbox_channel_lane; ALTER TABLE inbox DROP COLUMN lane; ALTER TABLE inbox DROP COLUMN turn; DROP TABLE audit; DROP TABLE audit_head; DROP TABLE bindings; DROP TABLE confirmations; DROP TABLE keys; DROP TABLE link_revocations; DROP TABLE vault; DROP TABLE review_rows; DROP TABLE review_outcomes; DROP TABLE ledger; DROP TABLE ledger_head; DROP TABLE home_pages; DROP TABLE outbox; DROP TABLE outbox_attempts; DROP TABLE met_people; DROP TABLE met_places; DELETE FROM __EFMigrationsHistory WHERE MigrationId NOT LIKE '%_First'";

    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void The_model_has_no_pending_migration()
    {
        using var context = store.Contexts.CreateDbContext();
        Assert.False(context.Database.HasPendingModelChanges(), "Add a migration for SQLite as well as for PostgreSQL: src/PartnerTiers.Storage/README.md says how.");
    }

    [Fact]
    public async Task A_store_is_made_with_its_folder_and_may_be_migrated_again()
    {
        await store.OpenAsync();
        await store.OpenAsync();
        Assert.True(File.Exists(store.File));
        Assert.Equal("wal", await ScalarAsync("PRAGMA journal_mode"));
        Assert.Equal("ok", await ScalarAsync("PRAGMA integrity_check"));
        await using var context = await store.Contexts.CreateDbContextAsync();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Many_that_start_at_once_make_one_store()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new StoreSchema(store.Contexts).MigrateAsync(default))));
        await using var context = await store.Contexts.CreateDbContextAsync();
        Assert.Equal(context.Database.GetMigrations().Count(), Convert.ToInt32(await ScalarAsync("SELECT COUNT(*) FROM __EFMigrationsHistory"), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_older_store_keeps_its_facts()
    {
        await store.OpenAsync();
        await (await store.FactsAsync(ManualTime.Monday)).ReplaceAsync(FactSamples.Reading(FactSamples.Full), "CSV folder", Moment, default);
        await ScalarAsync(BackToFirst);
        Assert.Contains("older", (await store.Health.CheckAsync(default)).Problem, StringComparison.Ordinal);
        var facts = await store.FactsAsync(ManualTime.Monday);
        Assert.Equal(FactSamples.Lines(FactSamples.Full), FactSamples.Lines((await facts.LoadAsync(default))!.Value.Facts));
    }

    [Fact]
    public async Task The_lock_that_a_killed_process_left_to_EF_does_not_matter()
    {
        await store.OpenAsync();
        await ScalarAsync("CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01'); " + BackToFirst);
        await store.OpenAsync();
        Assert.Null((await store.Health.CheckAsync(default)).Problem);
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_left_alone_and_named()
    {
        await store.OpenAsync();
        await ScalarAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");
        var trouble = await Assert.ThrowsAsync<StoreException>(store.OpenAsync);
        Assert.Contains("newer version", trouble.Message, StringComparison.Ordinal);
        Assert.Contains(store.File, trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_something_else_is_not_touched_and_the_message_says_what_to_do()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(store.File)!);
        var text = string.Concat(Enumerable.Repeat("id,name,type,region\n", 100));
        await File.WriteAllTextAsync(store.File, text);
        var trouble = await Assert.ThrowsAsync<StoreException>(store.OpenAsync);
        Assert.Equal($"The file {store.File} is not a store of this program but something else. Move it away, or name another file in Store:ConnectionString.", trouble.Message);
        Assert.Equal(text, await File.ReadAllTextAsync(store.File));
        Assert.Equal(trouble.Message, (await store.Health.CheckAsync(default)).Problem);
    }

    [Fact]
    public async Task A_damaged_store_says_so()
    {
        var facts = await store.FactsAsync(ManualTime.Monday);
        await facts.ReplaceAsync(FactSamples.Reading(FactSamples.Full), "CSV folder", Moment, default);
        await ScalarAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        store.Close();
        await using (var file = File.OpenWrite(store.File))
        {
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xEE, (int)file.Length - 4096).ToArray());
        }

        var trouble = await Assert.ThrowsAsync<StoreException>(() => facts.LoadAsync(default));
        Assert.Contains("is damaged", trouble.Message, StringComparison.Ordinal);
        Assert.False((await store.Health.CheckAsync(default)).IsReachable);
    }

    [Theory]
    [InlineData("below/store.db")] // the folder is a file
    [InlineData("")] // the file is a folder
    public async Task A_place_that_cannot_be_written_is_named_with_what_to_do(string path)
    {
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "below"), "a file");
        var place = StorePlaces.At(Path.Combine(store.Folder, path));
        var trouble = await Assert.ThrowsAsync<StoreException>(() => new StoreSchema(new Model.SqliteContexts(place)).MigrateAsync(default));
        Assert.Contains(store.Folder, trouble.Message, StringComparison.Ordinal);
        Assert.Contains("Store:ConnectionString", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_of_a_store_that_is_not_there_makes_none()
    {
        var health = await store.Health.CheckAsync(default);
        Assert.False(health.IsReachable);
        Assert.Equal(store.File, health.Place);
        Assert.False(File.Exists(store.File));
    }

    private static NodaTime.Instant Moment => NodaTime.Instant.FromDateTimeOffset(ManualTime.Monday.GetUtcNow());

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection(store.Options.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
