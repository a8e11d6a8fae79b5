using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Threads;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Testing;
using PartnerTiers.Testing.Compliance;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Storage.Tests;

/// <summary>Texts that databases stumble over: kept whole but for what no database keeps, found again under the same key, the same at every reading.</summary>
public sealed class OddTextTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 16, 9, 0);
    private readonly TempStore store = new();

    public static TheoryData<string, string> Texts { get; } = new()
    {
        { "a\0b", "a\uFFFDb" },
        { "\0", "\uFFFD" },
        { "a\uD800", "a\uFFFD" },
        { "\uDC00\uD800b", "\uFFFD\uFFFDb" },
        { "\uD83E\uDDE8", "\uD83E\uDDE8" },
        { "\uFFFF\u0001\u202E'; DROP TABLE inbox;--", "\uFFFF\u0001\u202E'; DROP TABLE inbox;--" },
    };

    public void Dispose() => store.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    public Task Go_into_every_store_and_come_back(string text, string kept) => GoIntoAsync(store.Options, text, kept);

    [PeerTheory(Peer.Postgres)]
    [MemberData(nameof(Texts))]
    public async Task Go_into_every_store_on_PostgreSQL_too(string text, string kept)
    {
        await using var database = await PostgresServer.NewDatabaseAsync();
        await GoIntoAsync(StorePlaces.For(StoreProvider.Postgres, database.ConnectionString, "/appsettings.json"), text, kept);
    }

    private static async Task GoIntoAsync(StoreOptions options, string text, string kept)
    {
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(ManualTime.Monday).AddPartnerTiersStorage(options).BuildServiceProvider();
        await services.GetRequiredService<StoreSchema>().MigrateAsync(default);
        T Get<T>()
            where T : notnull => services.GetRequiredService<T>();

        Assert.True(await Get<IInbox>().TryAcceptAsync(new InboxItem(text, text, text, Now), default));
        Assert.False(await Get<IInbox>().TryAcceptAsync(new InboxItem(text, text, text, Now), default));
        Assert.Equal(new InboxItem(kept, kept, kept, Now), Assert.Single(await Get<IInbox>().PendingAsync(text, default)));
        await Get<IInbox>().DoneAsync(text, text, Now, default);
        Assert.Empty(await Get<IInbox>().PendingAsync(text, default));

        await Get<IThreadStore>().SaveAsync(new ThreadKey(text, text, text), text, Now, default);
        Assert.Equal(kept, await Get<IThreadStore>().FindAsync(new ThreadKey(text, text, text), Instant.MinValue, default));

        await Get<IBindingStore>().TryMakeAsync(new Binding("P001", Channel: text), text, Now, default);
        Assert.Equal(kept, Assert.Single(await Get<IBindingStore>().InForceAsync(default)).Binding.Channel);
        Assert.Null(await Get<IBindingStore>().TryMakeAsync(new Binding("P001", Channel: text), text, Now, default));

        await Get<IConfirmationStore>().AddAsync(new Confirmation(text, "bind", text, text, new ConfirmationOwner(text, text, text), Now, Now), default);
        Assert.Equal(kept, (await Get<IConfirmationStore>().FindAsync(text, default))?.Payload);

        await Get<IAuditLog>().AppendAsync(new AuditEntry("thing.done", new Actor(text, text, text, text, text), Now, text, text, text, text), default);
        Assert.IsType<AuditVerdict.Whole>(await AuditChain.VerifyAsync(Get<IAuditLog>(), default));

        var facts = FactSamples.Full with { Partners = [new Partner("P1", text, "isv", "EMEA", Aliases: [text])], Deals = [], Certifications = [], Feedback = [], Evidence = [], Metrics = [] };
        await Get<IFactStore>().ReplaceAsync(FactSamples.Reading(facts, new Reject(text, 1, text, text, text)), text, Now, default);
        Assert.Equal(kept, Assert.Single((await Get<IFactStore>().LoadAsync(default))!.Value.Facts.Partners).Name);
    }
}
