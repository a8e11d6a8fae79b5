using PartnerTiers.Bot.Verbs;
using PartnerTiers.Bot.Verbs.Sync;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Storage;

namespace PartnerTiers.Bot.Composition;

/// <summary>Everything wired up for one verb, without a server.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Workplace(LoadedSettings loaded, ServiceProvider services)
    {
        Loaded = loaded;
        this.services = services;
    }

    public LoadedSettings Loaded { get; }

    /// <summary>Opens it; null after the reason was written to standard error.</summary>
    public static async Task<Workplace?> OpenAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (await SettingsLoading.LoadAsync(invocation) is not { } loaded)
        {
            return null;
        }

        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddConfiguration(loaded.Configuration.GetSection("Logging")).AddSimpleConsole().AddFilter(null, LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
            .AddPartnerTiers(loaded)
            .BuildServiceProvider();
        var workplace = new Workplace(loaded, services);
        try
        {
            await services.MigrateStoreAsync(cancellationToken);
            return workplace;
        }
        catch (StoreException trouble)
        {
            await Console.Error.WriteLineAsync(trouble.Message);
            await workplace.DisposeAsync();
            return null;
        }
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Has facts in force, and what was decided: reads the source where they have never been read or have changed since. False after the reason was written to standard error.</summary>
    public async Task<bool> HasFactsAsync(CancellationToken cancellationToken)
    {
        var record = await Get<FactSync>().EnsureAsync(null, cancellationToken);
        if (record is { Refusal: not null } or { Rejects.Length: > 0 })
        {
            SyncReport.Write(Console.Error, record);
        }

        await Get<LedgerReader>().ReadAsync(cancellationToken);
        return Get<Board>().Facts.Sync is not null;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
