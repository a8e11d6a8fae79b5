using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;

namespace PartnerTiers.Bot.Tests.LanguageModel;

/// <summary>The desk of the bot on its example data, with a model; its clock is turned by hand.</summary>
internal sealed class ModelBot : IAsyncDisposable
{
    public const string Key = "sk-hush-hush-0123456789";

    private readonly ScratchFolder folder = new();
    private readonly ServiceProvider services;

    private ModelBot(string? endpoint)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Store:ConnectionString"] = "Data Source=" + folder.File("store.db"),
            ["Access:Home:Teams:0"] = "home",
            ["Access:Bindings:0:Partner"] = "P002",
            ["Access:Bindings:0:Tenant"] = "partner",
        };
        if (endpoint is not null)
        {
            settings["LanguageModel:Endpoint"] = endpoint;
            settings["LanguageModel:Model"] = "reader-1";
            settings["LanguageModel:Key"] = Key;
        }

        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(null, null, System.Collections.Immutable.ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, settings)));
        services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddSingleton<TimeProvider>(Time)
            .AddPartnerTiers(loaded ?? throw new InvalidOperationException(string.Join('\n', mistakes)))
            .BuildServiceProvider();
    }

    public TurnedTime Time { get; } = new();

    public KeptLog Log { get; } = new();

    public IConversationDesk Desk => services.GetRequiredService<IConversationDesk>();

    public Board Board => services.GetRequiredService<Board>();

    public static async Task<ModelBot> StartAsync(string? endpoint)
    {
        var bot = new ModelBot(endpoint);
        await bot.services.MigrateStoreAsync(CancellationToken.None);
        await bot.services.GetRequiredService<FactSync>().EnsureAsync(null, CancellationToken.None);
        return bot;
    }

    /// <summary>Asks in a thread of its own.</summary>
    public Task<ExplainedAnswer> AskAsync(string text, string tenant = "home", CancellationToken cancellationToken = default) =>
        Desk.ExplainAsync(new IncomingMessage("teams", new Sender("u1", Email: "sam@example.com", Tenant: tenant), new Place("dm", Guid.NewGuid().ToString(), IsPrivate: true), text), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }
}
