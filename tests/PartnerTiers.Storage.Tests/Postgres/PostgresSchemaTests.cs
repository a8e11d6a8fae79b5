using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Operations.Health;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Storage.Postgres;
using PartnerTiers.Testing;
using PartnerTiers.Testing.Compliance;
using Xunit;

namespace PartnerTiers.Storage.Tests.Postgres;

public sealed class PostgresSchemaTests : IAsyncLifetime
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 16, 8, 12);
    private readonly PostgresStore store = new();

    public Task InitializeAsync() => Peers.IsThere(Peer.Postgres) ? store.InitializeAsync() : Task.CompletedTask;

    public Task DisposeAsync() => Peers.IsThere(Peer.Postgres) ? store.DisposeAsync() : Task.CompletedTask;

    [Fact]
    public void The_model_has_no_pending_migration()
    {
        using var context = new PostgresContexts(StorePlaces.For(StoreProvider.Postgres, "Host=nowhere", "/appsettings.json"), TimeSpan.FromSeconds(1)).CreateDbContext();
        Assert.False(context.Database.HasPendingModelChanges(), "Add a migration for PostgreSQL as well as for SQLite: src/PartnerTiers.Storage/README.md says how.");
    }

    [PeerFact(Peer.Postgres)]
    public async Task Many_that_start_at_once_make_one_store()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new StoreSchema(store.Contexts).MigrateAsync(default))));
        await using var context = await store.Contexts.CreateDbContextAsync();
        Assert.Equal(context.Database.GetMigrations().Count(), Convert.ToInt32(await store.Database.RunAsync("SELECT count(*) FROM \"__EFMigrationsHistory\""), CultureInfo.InvariantCulture));
    }

    [PeerFact(Peer.Postgres)]
    public async Task A_store_of_a_newer_program_is_left_alone_and_named()
    {
        await store.OpenAsync();
        await store.Database.RunAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0.0')");
        var trouble = await Assert.ThrowsAsync<StoreException>(store.OpenAsync);
        Assert.Contains("newer version", trouble.Message, StringComparison.Ordinal);
        Assert.Contains(store.Database.Name + " on 127.0.0.1:", trouble.Message, StringComparison.Ordinal);
    }

    [PeerFact(Peer.Postgres)]
    public async Task Everything_that_Operations_asks_for_works_and_health_says_so()
    {
        await using var services = Services(store.Options);
        var health = services.GetRequiredService<IStoreHealth>();
        Assert.Contains("older than this program", (await health.CheckAsync(default)).Problem, StringComparison.Ordinal);
        await services.GetRequiredService<StoreSchema>().MigrateAsync(default);
        Assert.Null((await health.CheckAsync(default)).Problem);
        Assert.Null(await services.GetRequiredService<IFactStore>().LoadAsync(default));

        await store.Database.RunAsync($"ALTER DATABASE {store.Database.Name} SET default_transaction_read_only = on");
        Npgsql.NpgsqlConnection.ClearAllPools();
        Assert.Contains("cannot be written to", (await health.CheckAsync(default)).Problem, StringComparison.Ordinal);
        var trouble = await Assert.ThrowsAsync<StoreException>(() => services.GetRequiredService<IInbox>().TryAcceptAsync(new InboxItem("teams", "k", "{}", Now), default));
        Assert.Contains("cannot be written to", trouble.Message, StringComparison.Ordinal);
    }

    [PeerFact(Peer.Postgres)]
    public async Task Facts_are_written_and_read_by_COPY_whatever_their_number()
    {
        await using var services = Services(store.Options);
        await services.GetRequiredService<StoreSchema>().MigrateAsync(default);
        var facts = services.GetRequiredService<IFactStore>();
        var many = Programme.Facts.FactSet.Empty with { Deals = [.. Enumerable.Range(0, 20_000).Select(i => new Programme.Facts.Deal($"D{i}", $"P{i % 100}", Programme.Facts.Contribution.Resold, "EUR", Programme.Facts.DealStage.Open, i))] };
        await facts.ReplaceAsync(FactSamples.Reading(many), "CSV folder", Now, default);
        var changed = many with { Deals = [.. many.Deals.Where((_, i) => i % 7 != 0).Select((deal, i) => i % 5 == 0 ? deal with { Amount = i, Name = "\t\\N 'x'\n" } : deal)] };
        var record = await facts.ReplaceAsync(FactSamples.Reading(changed), "CSV folder", Now, default);
        Assert.Equal((0, 2858), (record.Added, record.Removed));
        var loaded = (await facts.LoadAsync(default))!.Value.Facts;
        Assert.Equal(FactSamples.Lines(changed), FactSamples.Lines(loaded));
        Assert.Equal(changed.Deals.Select(static deal => deal.Id), loaded.Deals.Select(static deal => deal.Id));
    }

    [PeerTheory(Peer.Postgres)]
    [InlineData("Database=nowhere", "no database")]
    [InlineData("Username=nobody", "does not let this user in")]
    [InlineData("Port=1", "does not answer")]
    public async Task What_is_wrong_is_said_with_what_to_do_and_without_the_password(string wrong, string words)
    {
        var options = StorePlaces.For(StoreProvider.Postgres, $"{store.Database.ConnectionString};Password=hush-hush;{wrong}", "/appsettings.json");
        var trouble = await Assert.ThrowsAsync<StoreException>(() => new StoreSchema(new PostgresContexts(options, TimeSpan.FromSeconds(5))).MigrateAsync(default));
        Assert.Contains(words, trouble.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", trouble.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(StoreOptions options) => new ServiceCollection().AddSingleton<TimeProvider>(ManualTime.Monday).AddPartnerTiersStorage(options).BuildServiceProvider();
}
