using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Delivery;
using PartnerTiers.Bot.Links;
using PartnerTiers.Bot.Slack;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Channels.Slack;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Teams;
using PartnerTiers.Conversation.Pushes;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Transactions;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Deliveries;

/// <summary>Everything that delivers, over a store on the disk, beside a Slack and a Teams of the tests; workers are as many as a test makes, each a process of its own as far as the store can tell.</summary>
internal sealed class DeliveryBench : IAsyncDisposable
{
    public const string TeamsChannel = "19:sales@thread.tacv2";
    public const string SlackChannel = "C0SALES";

    private static readonly AsyncLocal<Fate?> Current = new();

    private readonly ScratchFolder folder;
    private readonly ServiceProvider services;

    private DeliveryBench(ScratchFolder folder, FakeSlack slack, FakeConnector teams, TwoClocks time, ServiceProvider services) => (this.folder, Slack, Teams, Time, this.services) = (folder, slack, teams, time, services);

    public FakeSlack Slack { get; }

    public FakeConnector Teams { get; }

    public TwoClocks Time { get; }

    public string StoreFile => folder.File("store.db");

    public IOutbox Outbox => Get<IOutbox>();

    public IOutboxStore Store => Get<IOutboxStore>();

    public AddressBook Addresses => Get<AddressBook>();

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public static Addressee.Channel ToSlack => new("slack", FakeSlack.Team, SlackChannel);

    public static Addressee.Channel ToTeams => new("teams", Incoming.Tenant, TeamsChannel);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static async Task<DeliveryBench> StartAsync(bool saysPlainly = true)
    {
        var (slack, teams, folder, time) = (await FakeSlack.StartAsync(), await FakeConnector.StartAsync(), new ScratchFolder(), new TwoClocks());
        var settings = new Dictionary<string, string?>
        {
            ["Store:ConnectionString"] = "Data Source=" + folder.File("store.db"),
            ["Slack:SigningSecret"] = FakeSlack.SigningSecret,
            ["Slack:BotToken"] = FakeSlack.BotToken,
            ["Slack:ApiUrl"] = slack.ApiUrl,
            ["Access:Home:Slack:0"] = FakeSlack.Team,
            ["Access:Home:Teams:0"] = Incoming.Tenant,
            ["Access:Admins:0"] = "ada.admin@example.com",
            ["Access:Admins:1"] = "group:0000",
        };
        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(null, null, settings.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase)));
        var collection = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time).AddPartnerTiers(loaded ?? throw new InvalidOperationException(string.Join('\n', mistakes)))
            .AddSignedLinks().AddDelivery(hasSlack: true).AddTeams(new TeamsOptions()).AddSlack(SlackMapping.Of(loaded.Settings)).AddSingleton<ISlackInstallStore, SlackInstallStore>().AddPatience();
        foreach (var name in new[] { "slack-api", "teams-connector" })
        {
            collection.AddHttpClient(name).AddHttpMessageHandler(static () => new FatedHttp(static () => Current.Value!));
        }

        if (saysPlainly)
        {
            collection.AddSingleton<IPushDesk, PlainPushes>();
        }

        var bench = new DeliveryBench(folder, slack, teams, time, collection.BuildServiceProvider());
        await bench.services.MigrateStoreAsync(default);
        await bench.Get<FactSync>().RunAsync(null, default);
        slack.Add(new SlackPerson("U1", "Jo Winter", FakeSlack.Team, "jo.winter@example.com"));
        slack.Add(new SlackPerson("U2", "Ada Admin", FakeSlack.Team, "ada.admin@example.com"));
        slack.Add(new SlackChannel(SlackChannel, "sales", ["U1", FakeSlack.BotUser]));
        await bench.Addresses.MetAsync(new MetPlace("teams", TeamsChannel, Incoming.Tenant, Instant.MinValue) { ServiceUrl = teams.ServiceUrl }, default);
        return bench;
    }

    /// <summary>A worker as of a process of its own.</summary>
    public DeliveryDesk Worker(Fate fate)
    {
        var (store, transactions) = (new FatedStore(Store, fate), new FatedTransactions(Get<ITransactions>(), fate));
        var writer = new PushWriter(store, Get<IBindingStore>(), Get<AccessRules>(), Addresses, Get<SubscriptionBook>(), Get<LedgerReader>());
        return new DeliveryDesk(
            store, Get<PushDelivery>(), new DeliveryEnds(store, writer, transactions, Get<AccessRules>(), Get<ProgrammeClock>(), Time, Get<IDeliveryWatch>()), Get<Board>(), Get<ProgrammeClock>(), Time, Get<IDeliveryWatch>(), new SeveralWorkers());
    }

    /// <summary>Lets a worker deliver what is due; killed, it ends.</summary>
    public async Task RunAsync(Fate fate, DeliveryDesk? worker = null)
    {
        using var own = worker is null ? Worker(fate) : null;
        await RunInAsync(fate, () => (worker ?? own!).RunUntilIdleAsync(fate.Token));
    }

    /// <summary>Lets a new worker deliver until nothing waits, while time passes.</summary>
    public async Task SettleAsync()
    {
        using var fate = new Fate(0);
        using var worker = Worker(fate);
        for (var round = 0; round < 60; round++)
        {
            await RunInAsync(fate, () => worker.RunUntilIdleAsync(default));
            if ((await Store.CountAsync(default)).Waiting == 0)
            {
                return;
            }

            Time.Pass(Duration.FromSeconds(round % 2 == 0 ? 100 : 1_000));
        }

        Assert.Fail("still waiting: " + string.Join(", ", (await Store.FindAsync(string.Empty, default)).Where(static one => one.Fate == PushFate.Waiting).Select(static one => $"{one.Push.Key} ({one.Reason})")));
    }

    public Task WriteAsync(params Push[] pushes) => Outbox.WriteAsync(pushes, default);

    public Push Say(string key, Addressee to, string? text = null) => new(key, "plain", text ?? key, to, Now, Now);

    /// <summary>The texts that stand in a place of Slack or Teams, in their order.</summary>
    public IReadOnlyList<string> StandingIn(string place) => place.Contains(':', StringComparison.Ordinal)
        ? [.. Teams.Standing.Where(one => one.Conversation == place).Select(static one => one.Body!["text"]?.GetValue<string>() ?? one.Body["attachments"]![0]!["content"]!["body"]![0]!["text"]!.GetValue<string>())]
        : Slack.Channels.TryGetValue(place, out var channel) ? [.. channel.Messages.Select(static one => one["text"]!.GetValue<string>().Split('\n')[0])] : [];

    public async Task<(PushFate Fate, string? Reason)> FateOfAsync(string key)
    {
        var state = (await Store.FindAsync(key, default)).Single(one => one.Push.Key == key);
        return (state.Fate, state.Reason);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Slack.DisposeAsync();
        await Teams.DisposeAsync();
        ScratchFolder.LetGoOf("Data Source=" + StoreFile);
        folder.Dispose();
    }

    private static async Task RunInAsync(Fate fate, Func<Task> work)
    {
        var before = Current.Value;
        Current.Value = fate;
        try
        {
            await Task.Run(work);
        }
        catch (OperationCanceledException) when (fate.IsDead)
        {
            // Killed.
        }
        finally
        {
            Current.Value = before;
        }
    }

    private sealed class SeveralWorkers : IDeliveryClaims
    {
        public DeliveryClaim Claim() => DeliveryClaim.Shared;
    }
}
