using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Channels.Json;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Testing;

namespace PartnerTiers.Bot.Tests.Trust;

/// <summary>The bot on its example data, asked by people of one partner, by strangers, and by our own where others read along.</summary>
internal sealed class LeakBot : IAsyncDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly ServiceProvider services;

    /// <summary>The clock, on the Monday that examples speak of.</summary>
    public ManualTime Time { get; } = ManualTime.Monday;

    /// <summary>Its services.</summary>
    public IServiceProvider Services => services;

    private LeakBot()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Store:ConnectionString"] = "Data Source=" + folder.File("store.db"),
            ["Access:Home:Teams:0"] = "home",
            ["Access:Home:Slack:0"] = "T0HOME",
            ["Access:Admins:0"] = "ada.admin@example.com",
        };
        var loaded = SettingsLoading.Read(new Invocation(null, null, System.Collections.Immutable.ImmutableDictionary.CreateRange(settings))).Loaded!;
        services = new ServiceCollection().AddLogging(static logging => logging.ClearProviders()).AddSingleton<TimeProvider>(Time).AddPartnerTiers(loaded).BuildServiceProvider();
    }

    /// <summary>The partner who asks.</summary>
    public PartnerFacts Own { get; private set; } = null!;

    /// <summary>Everybody else.</summary>
    public IReadOnlyList<PartnerFacts> Others { get; private set; } = [];

    public static async Task<LeakBot> StartAsync()
    {
        var bot = new LeakBot();
        await bot.services.MigrateStoreAsync(default);
        await bot.services.GetRequiredService<FactSync>().EnsureAsync(null, default);
        var partners = bot.services.GetRequiredService<Board>().ViewFor(Doorkeeper.Operator).Partners;
        bot.Own = partners.First(partner => partner.Partner.Name.Contains("Acme", StringComparison.Ordinal));
        bot.Others = [.. partners.Where(partner => partner != bot.Own)];
        var (store, id) = (bot.services.GetRequiredService<IBindingStore>(), bot.Own.Partner.Id);
        foreach (var binding in new[] { new Binding(id, Channel: "bound"), new Binding(id, Tenant: "theirs"), new Binding(id, Team: "T0THEIRS"), new Binding(id, Domain: "acme.example") })
        {
            await store.TryMakeAsync(binding, "ada", Instant.FromUtc(2026, 11, 16, 8, 0), default);
        }

        return bot;
    }

    /// <summary>Who asks where; each with whether the partner's own figures may be shown.</summary>
    public static IReadOnlyDictionary<string, (string Channel, Sender From, Place Where)> Askers { get; } = new Dictionary<string, (string, Sender, Place)>
    {
        ["their tenant, in private"] = ("teams", new Sender("p1", Email: "pat@acme.example", Tenant: "theirs"), new Place("dm", "t1", IsPrivate: true)),
        ["their team, in private"] = ("slack", new Sender("p2", Tenant: "T0THEIRS"), new Place("dm2", "t2", IsPrivate: true)),
        ["their domain, in private"] = ("teams", new Sender("p3", Tenant: "some") { SignIn = "pat@acme.example" }, new Place("dm3", "t3", IsPrivate: true)),
        ["a stranger in the bound channel"] = ("slack", new Sender("p4", Tenant: "T0ELSE"), new Place("bound", "t4", IsPrivate: false, HasOutsiders: true)),
        ["a seller in the bound channel"] = ("teams", new Sender("s1", Email: "sue@example.com", Tenant: "home"), new Place("bound", "t5", IsPrivate: false, HasOutsiders: true)),
        ["a stranger"] = ("teams", new Sender("x1", Email: "x@else.example", Tenant: "else"), new Place("dm6", "t6", IsPrivate: true)),
        ["a seller beside a guest"] = ("teams", new Sender("s2", Email: "sue@example.com", Tenant: "home"), new Place("open", "t7", IsPrivate: false, HasOutsiders: true)),
        ["an admin beside a guest"] = ("slack", new Sender("a1", Email: "ada.admin@example.com", Tenant: "T0HOME"), new Place("open2", "t8", IsPrivate: false, HasOutsiders: true)),
    };

    public Task<Answer> AskAsync(string asker, string text, string? press = null, int thread = 0) => AskAsync(Askers[asker], text, press, thread);

    /// <summary>Somebody asks somewhere.</summary>
    public Task<Answer> AskAsync((string Channel, Sender From, Place Where) asker, string text, string? press = null, int thread = 0)
    {
        var (channel, from, where) = asker;
        return services.GetRequiredService<IConversationDesk>().AnswerAsync(new IncomingMessage(channel, from, where with { ThreadId = where.ThreadId + thread }, text, press, "en"), default);
    }

    /// <summary>Everything that an answer says, buttons' payloads too.</summary>
    public static string Everything(Answer answer) =>
        Regex.Replace(AnswerJson.Write(answer), @"\\u([0-9a-fA-F]{4})", static code => ((char)Convert.ToInt32(code.Groups[1].Value, 16)).ToString());

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }
}
