using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Conversation.Pushes;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.WriteBack;
using PartnerTiers.Testing;

namespace PartnerTiers.Benchmarks;

/// <summary>The bot's own composition over one store, with a CRM that takes decisions, channels that take messages, and people to tell.</summary>
internal static class QuarterEndWorld
{
    /// <summary>One partner in so many has a channel.</summary>
    public const int PartnersPerChannel = 20;

    /// <summary>The file in a run's folder that holds how its PostgreSQL is reached; without it the store is SQLite.</summary>
    public const string Postgres = "postgres.txt";

    private const string Tenant = "home";

    public static LocalDate Day { get; } = new(2026, 12, 31);

    public static Instant Now { get; } = Instant.FromUtc(2027, 1, 1, 8, 0);

    /// <summary>Whom the summary goes to by name.</summary>
    public static ImmutableArray<string> Leadership { get; } = ["lea@example.com", "leo@example.com", "lin@example.com"];

    public static ServiceProvider Open(string folder)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Crm:Provider"] = "csv",
            ["Crm:Folder"] = Path.Combine(folder, "facts"),
            ["Store:ConnectionString"] = "Data Source=" + Path.Combine(folder, "store.db"),
        };
        if (File.Exists(Path.Combine(folder, Postgres)))
        {
            (settings["Store:Provider"], settings["Store:ConnectionString"]) = ("postgres", File.ReadAllText(Path.Combine(folder, Postgres)));
        }

        var file = Path.Combine(folder, "appsettings.json");
        File.Copy(Repository.PathOf("appsettings.json"), file, overwrite: true);
        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(file, null, ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, settings)));
        return new ServiceCollection()
            .AddLogging(static logging => logging.ClearProviders())
            .AddSingleton<TimeProvider>(new ManualTime(Now))
            .AddPartnerTiers(loaded ?? throw new InvalidOperationException(string.Join('\n', mistakes)))
            .AddSingleton(new AccessRules { HomeTeams = [Tenant], Approvers = ["ann@example.com"], Leadership = Leadership, Bindings = Bindings(folder) })
            .AddSingleton<ICrmWriteBack>(new WrittenDown(Path.Combine(folder, "crm.txt")))
            .AddSingleton<ICourier>(static services => new Carried(services.GetRequiredService<IPushDesk>()))
            .AddSingleton<IDeliveryWatch, Loud>()
            .AddSingleton<PushDelivery>().AddSingleton<DeliveryEnds>()
            .AddSingleton(static services => new DeliveryDesk(
                services.GetRequiredService<IOutboxStore>(),
                services.GetRequiredService<PushDelivery>(),
                services.GetRequiredService<DeliveryEnds>(),
                services.GetRequiredService<Board>(),
                services.GetRequiredService<ProgrammeClock>(),
                TimeProvider.System,
                services.GetRequiredService<IDeliveryWatch>(),
                services.GetRequiredService<IDeliveryClaims>()))
            .BuildServiceProvider();
    }

    /// <summary>Managers whom the bot has met, channels that subscribe, and reviews that are held since before the quarter's end.</summary>
    public static async Task PeopleAsync(IServiceProvider services)
    {
        var (records, board, addresses) = (services.GetRequiredService<ReviewLedger>(), services.GetRequiredService<Board>(), services.GetRequiredService<IAddressStore>());
        await records.TryAddAsync("review/began", ReviewRecords.Began, null, Actor.Program, new Begun(Day.PlusDays(-60)), default);
        var partners = board.Facts.Snapshot.Partners;
        foreach (var email in partners.Select(static partner => partner.Partner.Manager).OfType<string>().Concat(Leadership).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            await addresses.SaveAsync(new MetPerson("teams", "id:" + email, email, Tenant, Now) { ChatId = "chat:" + email }, default);
        }

        foreach (var (region, number) in partners.Select(static partner => partner.Partner.Region).Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(static region => Enumerable.Repeat(region, 5)).Select(static (region, number) => (region, number)))
        {
            await SubscribeAsync(Topics.Upgrades, region, number);
        }

        for (var number = 0; number < 10; number++)
        {
            await SubscribeAsync(Topics.Summary, null, number);
            await SubscribeAsync(Topics.Reviews, null, number);
        }

        Task SubscribeAsync(string topic, string? region, int number) => records.TryAddAsync(
            $"subscription/{topic}/{number}", SubscriptionMade.Kind, null, Actor.Program, new SubscriptionMade("teams", Tenant, $"19:{topic}-{number}", topic, region, "en"), default);
    }

    private static ImmutableArray<Binding> Bindings(string folder) =>
    [
        .. File.ReadLines(Path.Combine(folder, "facts", "partners.csv")).Skip(1).Where(static (_, number) => number % PartnersPerChannel == 0).Select(static line => line[..line.IndexOf(',', StringComparison.Ordinal)])
            .Select(static id => new Binding(id, Channel: "19:partner-" + id)),
    ];

    /// <summary>A CRM that writes down what it was told.</summary>
    private sealed class WrittenDown(string file) : ICrmWriteBack
    {
        public async Task<WriteBackOutcome> WriteAsync(IReadOnlyList<TierToWrite> decisions, CancellationToken cancellationToken)
        {
            await File.AppendAllLinesAsync(file, decisions.Select(static one => $"{one.Partner} {one.Tier}"), cancellationToken);
            return new WriteBackOutcome.Written();
        }
    }

    /// <summary>A platform that takes everything at once.</summary>
    private sealed class Carried(IPushDesk desk) : ICourier
    {
        public Task TakeBackAsync(Destination place, SentMessage message, CancellationToken cancellationToken) => Task.CompletedTask;

        public string Platform => "teams";

        public Task<PersonLook> FindAsync(string email, CancellationToken cancellationToken) => Task.FromResult<PersonLook>(new PersonLook.Nobody());

        public Task<ChatLook> OpenAsync(MetPerson person, CancellationToken cancellationToken) => Task.FromResult<ChatLook>(new ChatLook.Open("chat:" + person.Email));

        public Task<RoomLook> LookAsync(Destination channel, CancellationToken cancellationToken) =>
            Task.FromResult<RoomLook>(new RoomLook.Known(HasOutsiders: channel.PlaceId.StartsWith("19:partner-", StringComparison.Ordinal), Tenant));

        public async Task<CarryOutcome> CarryAsync(Parcel parcel, CancellationToken cancellationToken)
        {
            var push = parcel.Taken.Entry.Push;
            return desk.Compose(push, parcel.Admission, parcel.To.Language) is not { } answer ? new CarryOutcome.NothingToSay()
                : !await parcel.Begin(answer.ToString(), cancellationToken) ? new CarryOutcome.NotOurs()
                : new CarryOutcome.Sent(new SentMessage(parcel.To.PlaceId, push.Key));
        }
    }

    private sealed class Loud : IDeliveryWatch
    {
        public void Ended(TakenPush taken, PushEnd outcome)
        {
            // Counted in the store.
        }

        public void StandsBy() => Console.Error.WriteLine("somebody else delivers");

        public void Failed(Exception trouble) => Console.Error.WriteLine(trouble);
    }
}
