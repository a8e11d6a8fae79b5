using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Health;
using PartnerTiers.Operations.HomePages;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Links;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Threads;
using PartnerTiers.Operations.Transactions;
using PartnerTiers.Operations.Vault;
using PartnerTiers.Storage.Inbox;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Schema;
using PartnerTiers.Storage.Threads;
using PartnerTiers.Testing;
using PartnerTiers.Testing.Compliance;
using Xunit;

namespace PartnerTiers.Storage.Tests;

/// <summary>A store that is locked, read-only, full or gone: every port says why and what to do, nothing is half-written, and everything goes on afterwards.</summary>
public sealed class StoreTroubleTests : IAsyncLifetime, IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 16, 9, 0);
    private static readonly Actor Ada = new("teams", "29:ada", "ada.admin@example.com", "t", "19:c");

    private readonly TempStore store = new();
    private ServiceProvider services = null!;

    public async Task InitializeAsync()
    {
        services = Services(store.Options);
        await services.GetRequiredService<StoreSchema>().MigrateAsync(default);
    }

    public Task DisposeAsync() => services.DisposeAsync().AsTask();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task A_file_that_may_only_be_read_is_told_by_every_port_that_writes()
    {
        await using var readOnly = Services(new StoreOptions(store.Options.ConnectionString + ";Mode=ReadOnly"));
        foreach (var write in Writes(readOnly))
        {
            Assert.Contains("cannot be written to", (await Assert.ThrowsAsync<StoreException>(write)).Message, StringComparison.Ordinal);
        }

        foreach (var read in Reads(readOnly))
        {
            await read();
        }

        Assert.Contains("cannot be written to", (await HealthAsync(readOnly)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_told_nothing_is_half_written_and_all_goes_on_when_there_is_room()
    {
        foreach (var write in Writes(services, text: new string('x', 100_000)))
        {
            Fill(isFull: true);
            Assert.Contains("full", (await Assert.ThrowsAsync<StoreException>(write)).Message, StringComparison.Ordinal);
            Assert.Contains("full", (await HealthAsync(services)).Problem, StringComparison.Ordinal);
        }

        Fill(isFull: false);
        Assert.Equal(AuditHead.Empty, await services.GetRequiredService<IAuditLog>().HeadAsync(default));
        Assert.Empty(await services.GetRequiredService<IBindingStore>().InForceAsync(default));
        Assert.Null(await services.GetRequiredService<IFactStore>().LoadAsync(default));
        Assert.Empty(await services.GetRequiredService<IInbox>().PendingAsync("teams", default));
        foreach (var write in Writes(services, text: new string('x', 100_000)))
        {
            await write();
        }

        Assert.IsType<AuditVerdict.Whole>(await AuditChain.VerifyAsync(services.GetRequiredService<IAuditLog>(), default));
        Assert.Null((await HealthAsync(services)).Problem);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_told_rather_than_written_to_where_nobody_finds_it()
    {
        await services.GetRequiredService<IInbox>().TryAcceptAsync(new InboxItem("teams", "before", "{}", Now), default);
        var away = store.Folder + "/away";
        store.Close();
        Directory.Move(Path.GetDirectoryName(store.File)!, away);
        foreach (var work in Writes(services).Concat(Reads(services)))
        {
            Assert.Contains("is gone", (await Assert.ThrowsAsync<StoreException>(work)).Message, StringComparison.Ordinal);
        }

        Assert.Contains("is gone", (await HealthAsync(services)).Problem, StringComparison.Ordinal);
        Assert.False(File.Exists(store.File));

        Directory.Move(away, Path.GetDirectoryName(store.File)!);
        foreach (var work in Writes(services).Concat(Reads(services)))
        {
            await work();
        }

        Assert.Contains("before", (await services.GetRequiredService<IInbox>().PendingAsync("teams", default)).Select(item => item.Key));
        Assert.Null((await HealthAsync(services)).Problem);
    }

    [Fact]
    public async Task A_file_that_vanishes_under_an_open_connection_is_noticed_at_the_next_one()
    {
        var inbox = services.GetRequiredService<IInbox>();
        await inbox.TryAcceptAsync(new InboxItem("teams", "one", "{}", Now), default);
        File.Delete(store.File);
        Assert.Contains("is gone", (await Assert.ThrowsAsync<StoreException>(() => inbox.TryAcceptAsync(new InboxItem("teams", "two", "{}", Now), default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_in_vain_for_another_writer_says_so_and_goes_on_when_that_ends()
    {
        var trouble = new StoreTrouble(ManualTime.Monday);
        var hasty = new SqliteContexts(store.Options, TimeSpan.FromMilliseconds(50));
        var inbox = StoreFaults<IInbox>.InFrontOf(new InboxStore(hasty, AloneOnStore.Instance), hasty, trouble);
        var threads = StoreFaults<IThreadStore>.InFrontOf(new ThreadStore(hasty), hasty, trouble);
        await threads.SaveAsync(new ThreadKey("teams", "t", "p"), "old", Now, default);
        await using (var other = new SqliteConnection(store.Options.ConnectionString + ";Pooling=False"))
        {
            await other.OpenAsync();
            await using var transaction = other.BeginTransaction();
            Assert.Contains("in use", (await Assert.ThrowsAsync<StoreException>(() => inbox.TryAcceptAsync(new InboxItem("teams", "k", "{}", Now), default))).Message, StringComparison.Ordinal);
            Assert.Contains("in use", (await Assert.ThrowsAsync<StoreException>(() => threads.SaveAsync(new ThreadKey("teams", "t", "p"), "new", Now, default))).Message, StringComparison.Ordinal);
            Assert.Equal("old", await threads.FindAsync(new ThreadKey("teams", "t", "p"), Instant.MinValue, default));
            Assert.Contains("in use", (await new StoreHealthCheck(hasty, trouble).CheckAsync(default)).Problem, StringComparison.Ordinal);
        }

        Assert.True(await inbox.TryAcceptAsync(new InboxItem("teams", "k", "{}", Now), default));
        await threads.SaveAsync(new ThreadKey("teams", "t", "p"), "new", Now, default);
        Assert.Null((await new StoreHealthCheck(hasty, trouble).CheckAsync(default)).Problem);
    }

    /// <summary>Bounds the file where it is, on the one connection that the pool then holds.</summary>
    private void Fill(bool isFull)
    {
        store.Close();
        using var connection = new SqliteConnection(store.Options.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA max_page_count=" + (isFull ? "1" : "1000000");
        command.ExecuteNonQuery();
    }

    private static ServiceProvider Services(StoreOptions options) => new ServiceCollection().AddSingleton<TimeProvider>(ManualTime.Monday).AddPartnerTiersStorage(options).BuildServiceProvider();

    private static Task<StoreHealth> HealthAsync(IServiceProvider services) => services.GetRequiredService<IStoreHealth>().CheckAsync(default);

    private static IEnumerable<Func<Task>> Writes(IServiceProvider services, string text = "{}")
    {
        T Get<T>()
            where T : notnull => services.GetRequiredService<T>();
        var number = 0;
        yield return () => Get<IInbox>().TryAcceptAsync(new InboxItem("teams", $"k{number++}", text, Now), default);
        yield return () => Get<IThreadStore>().SaveAsync(new ThreadKey("teams", "t", "p"), text, Now, default);
        yield return () => Get<IBindingStore>().TryMakeAsync(new Binding("P001", Channel: "19:c"), text, Now, default);
        yield return () => Get<IAuditLog>().AppendAsync(new AuditEntry("thing.done", Ada, Now, After: text), default);
        yield return () => Get<ILinkRevocations>().AddAsync(new LinkRevocation(null, "export", "audit", Now, text), default);
        yield return () => Get<ITransactions>().RunAsync(
            async stop =>
            {
                await Get<IAuditLog>().AppendAsync(new AuditEntry("binding.made", Ada, Now), stop);
                return await Get<IBindingStore>().TryMakeAsync(new Binding("P002", Channel: "19:d"), text, Now, stop);
            },
            default);
        yield return () => Get<IConfirmationStore>().AddAsync(new Confirmation($"c{number++}", "bind", text, "state", new ConfirmationOwner("teams", "29:ada", "t"), Now, Now + Duration.FromMinutes(15)), default);
        yield return () => Get<IFactStore>().ReplaceAsync(FactSamples.Reading(FactSamples.Full), text, Now, default);
        yield return () => Get<IVault>().PutAsync("name", text, Now, default);
        yield return () => Get<IHomePages>().PutAsync(new HomePageRecord("slack", "T1", $"U{number++}", text, Now), default);
        yield return () => Task.Run(() => Get<IKeyRing>().Add($"key{number++}", text, Now));
    }

    private static IEnumerable<Func<Task>> Reads(IServiceProvider services)
    {
        T Get<T>()
            where T : notnull => services.GetRequiredService<T>();
        yield return () => Get<IInbox>().PendingAsync("teams", default);
        yield return () => Get<IThreadStore>().FindAsync(new ThreadKey("teams", "t", "p"), Instant.MinValue, default);
        yield return () => Get<IBindingStore>().VersionAsync(default);
        yield return () => Get<IConfirmationStore>().FindAsync("none", default);
        yield return () => Get<IAuditLog>().FindAsync(AuditQuery.Everything, 0, 10, default);
        yield return () => Get<IFactStore>().RecordsAsync(Instant.MinValue, 5, default);
        yield return () => Get<IFactStore>().LoadAsync(default);
        yield return () => Get<IChangeLog>().ChangesAsync(Instant.MinValue, null, 5, default);
        yield return () => Get<IVault>().FindAsync("name", default);
        yield return () => Get<IHomePages>().AllAsync("slack", default);
        yield return () => Task.Run(() => Get<IKeyRing>().All());
    }
}
