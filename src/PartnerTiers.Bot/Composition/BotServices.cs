using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerTiers.Bot.LanguageModel;
using PartnerTiers.Bot.Metrics;
using PartnerTiers.Bot.Options;
using PartnerTiers.Connectors.Csv;
using PartnerTiers.Connectors.Csv.ExampleData;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Digests;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Storage;

namespace PartnerTiers.Bot.Composition;

/// <summary>Which class serves which port: everything that a verb and the server have alike.</summary>
internal static class BotServices
{
    public static IServiceCollection AddPartnerTiers(this IServiceCollection services, LoadedSettings loaded)
    {
        services.AddSingleton(loaded);
        // A clock that stands there already stays: tests freeze the day.
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(loaded.Book);
        services.AddSingleton<ProgrammeClock>();
        services.AddSingleton(loaded.Settings.Routing.ToWeights());
        services.AddSingleton<Board>();
        services.AddSingleton(loaded.Settings.ToRules());
        services.AddSingleton<BindingBook>();
        services.AddSingleton<GroupMemberships>();
        services.TryAddSingleton<IGroupDirectory, NoGroups>();
        services.AddSingleton<LedgerReader>();
        services.AddSingleton<SubscriptionBook>();
        services.AddSingleton<ILedgerFold>(static provider => provider.GetRequiredService<SubscriptionBook>());
        services.AddSingleton<AddressBook>();
        services.AddSingleton<IOutbox, PushWriter>();
        services.AddSingleton<SubscriptionOffice>();
        services.AddSingleton<IAct>(static provider => provider.GetRequiredService<SubscriptionOffice>());
        services.AddSingleton<Doorkeeper>();
        services.AddSingleton<BindingOffice>();
        services.AddSingleton<IAct>(provider => provider.GetRequiredService<BindingOffice>());
        services.AddGovernance();
        services.AddSingleton<SilenceOffice>();
        services.AddSingleton<IAct>(static provider => provider.GetRequiredService<SilenceOffice>());
        services.AddSingleton<ILedgerFold, NudgeFold>();
        services.AddSingleton<IDuty, NudgeDuty>();
        services.AddSingleton<IDuty, DigestDuty>();
        services.AddSingleton<IDuty, InboxTrim>();
        services.AddSingleton<ConfirmationDesk>();
        services.AddSingleton<ConfiguredAccess>();
        services.AddSingleton<SyncOnRequest>();
        services.AddSingleton(provider => SourceOf(loaded, provider.GetRequiredService<ProgrammeClock>()));
        services.AddSingleton<FactSync>();
        services.AddSingleton<IFreshFacts>(static provider => provider.GetRequiredService<FactSync>());
        services.AddReviews();
        services.AddPartnerTiersStorage(loaded.Store);
        services.AddSingleton<BotMeter>();
        services.AddLanguageModel(loaded.Settings.LanguageModel);
        services.AddConversation();
        return services;
    }

    /// <summary>Creates the store's tables where they are missing or old.</summary>
    public static Task MigrateStoreAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<StoreSchema>().MigrateAsync(cancellationToken);

    private static ICrmSource SourceOf(LoadedSettings loaded, ProgrammeClock clock) => loaded.ExampleData
        ? new ExampleDataSource(() => new ExampleFacts(clock.Today))
        : new CsvFolderSource(new CsvFolderOptions(loaded.Settings.Crm.Folder!, [.. loaded.Book.Versions.SelectMany(version => version.Types).Distinct(StringComparer.OrdinalIgnoreCase)]) { MaxRejectedShare = loaded.Settings.Crm.MaxRejectedShare, ReadAnewAfter = loaded.ConfigFile });
}
