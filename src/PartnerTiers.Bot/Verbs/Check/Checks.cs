using System.Globalization;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.LanguageModel;
using PartnerTiers.Bot.Links;
using PartnerTiers.Bot.Schedules;
using PartnerTiers.Bot.Slack;
using PartnerTiers.Channels.Slack;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Teams;
using PartnerTiers.Channels.Teams.Groups;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Health;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Storage;

namespace PartnerTiers.Bot.Verbs.Check;

/// <summary>Looks at everything that a configuration names. Nothing is changed but the store's own tables.</summary>
internal sealed class Checks(LoadedSettings loaded)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var slack = SlackMapping.Of(loaded.Settings);
        var collection = new ServiceCollection().AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning))
            .AddPartnerTiers(loaded)
            .AddSchedules(loaded.Store)
            .AddTeams(BotHost.TeamsOf(loaded.Settings.Teams));
        if (slack.IsConfigured)
        {
            collection.AddSignedLinks().AddSingleton<ISlackInstallStore, SlackInstallStore>().AddSlack(slack);
        }

        await using var services = collection.BuildServiceProvider();
        return
        [
            RuleBook(),
            await StoreAsync(services, cancellationToken),
            await AuditAsync(services.GetRequiredService<IAuditLog>(), cancellationToken),
            .. await DutyCheck.RunAsync(services.GetRequiredService<DutyReport>(), cancellationToken),
            await DeliveriesAsync(services.GetRequiredService<IOutboxStore>(), cancellationToken),
            await FactsAsync(services.GetRequiredService<ICrmSource>(), cancellationToken),
            .. await TeamsAsync(services.GetRequiredService<TeamsConnectionCheck>(), cancellationToken),
            .. await GroupsAsync(services.GetRequiredService<DirectoryGroups>(), cancellationToken),
            .. await SlackAsync(slack, services.GetService<SlackConnectionCheck>(), cancellationToken),
            await ModelCheck.RunAsync(loaded.Settings.LanguageModel, loaded.Book.Versions[^1], services.GetService<ModelSuggester>(), services.GetRequiredService<TimeProvider>(), cancellationToken),
        ];
    }

    private Finding RuleBook()
    {
        var version = loaded.Book.Versions[^1];
        return new Finding("rule book", string.Create(CultureInfo.InvariantCulture, $"{version.Name}, {version.Tiers.Length} tiers, {version.Criteria.Length} criteria, {loaded.Book.Versions.Length} version(s), from {loaded.ConfigFile}."));
    }

    private static async Task<Finding> StoreAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await services.MigrateStoreAsync(cancellationToken);
            var health = await services.GetRequiredService<IStoreHealth>().CheckAsync(cancellationToken);
            return new Finding("store", health.Problem ?? $"{health.Place}.", !health.IsReachable);
        }
        catch (StoreException trouble)
        {
            return new Finding("store", trouble.Message, IsWrong: true);
        }
    }

    private static async Task<Finding> AuditAsync(IAuditLog audit, CancellationToken cancellationToken)
    {
        try
        {
            return await AuditChain.VerifyAsync(audit, cancellationToken) switch
            {
                AuditVerdict.Broken broken => new Finding("audit", string.Create(CultureInfo.InvariantCulture, $"record {broken.Number} is not as it was written ({Words(broken.Why)}). Somebody changed the store; restore it from a copy and compare."), IsWrong: true),
                AuditVerdict.Whole whole => new Finding("audit", string.Create(CultureInfo.InvariantCulture, $"{whole.Head.Count} records, unbroken, up to {whole.Head.Hash}.")),
                _ => throw new InvalidOperationException("A verdict of an unknown kind."),
            };
        }
        catch (Exception trouble) when (trouble is System.Data.Common.DbException or StoreException)
        {
            return new Finding("audit", $"cannot be read: {trouble.Message}", IsWrong: true);
        }
    }

    private static async Task<Finding> DeliveriesAsync(IOutboxStore outbox, CancellationToken cancellationToken)
    {
        try
        {
            var figures = await outbox.CountAsync(cancellationToken);
            var parked = figures.Parked.Sum(static lane => lane.Count);
            return new Finding("deliveries", string.Create(CultureInfo.InvariantCulture, $"{figures.Sent} delivered, {figures.Waiting} waiting, {parked} not delivered{(parked == 0 ? "." : $" ({string.Join(", ", figures.Parked.Select(static lane => lane.Reason).Distinct())}). Ask the bot: deliveries.")}"), parked > 0);
        }
        catch (Exception trouble) when (trouble is System.Data.Common.DbException or StoreException)
        {
            return new Finding("deliveries", $"cannot be read: {trouble.Message}", IsWrong: true);
        }
    }

    private static string Words(AuditBreak why) => why switch
    {
        AuditBreak.Changed => "it was changed",
        AuditBreak.Missing => "it is missing, later ones are there",
        AuditBreak.CutOff => "it and all after it are missing",
        _ => "the last record is not where the chain ends",
    };

    private static async Task<Finding> FactsAsync(ICrmSource source, CancellationToken cancellationToken)
    {
        var reading = await source.ReadAsync(null, cancellationToken);
        return reading.Refusal is { } refusal
            ? new Finding("facts", $"{source.Name}: {refusal.File}: {refusal.Message}", IsWrong: true)
            : new Finding("facts", string.Create(CultureInfo.InvariantCulture, $"{source.Name}, {reading.RowsRead} rows, {reading.Facts.Partners.Length} partners, {reading.Rejects.Length} rows left out{(reading.Rejects.IsEmpty ? string.Empty : " (sync lists them)")}."));
    }

    private async Task<IEnumerable<Finding>> TeamsAsync(TeamsConnectionCheck teams, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(loaded.Settings.Teams.AppId))
        {
            return [new Finding("Teams", "not configured; without Slack as well the bot runs in development mode, on loopback only. Set Teams:AppId to connect it.")];
        }

        var problems = await teams.FindProblemsAsync(cancellationToken);
        return problems.Count == 0 ? [new Finding("Teams", "a token for replies can be had.")] : problems.Select(problem => new Finding("Teams", problem, IsWrong: true));
    }

    private async Task<IEnumerable<Finding>> GroupsAsync(DirectoryGroups groups, CancellationToken cancellationToken)
    {
        var access = loaded.Settings.Access;
        if (!access.Managers.Concat(access.Approvers).Concat(access.Leadership).Concat(access.Admins).Any(static entry => entry?.StartsWith("group:", StringComparison.Ordinal) == true))
        {
            return [];
        }

        var problem = await groups.FindProblemAsync(cancellationToken);
        return [new Finding("groups", problem ?? "a token for Microsoft Graph can be had.", problem is not null)];
    }

    private static async Task<IEnumerable<Finding>> SlackAsync(SlackOptions options, SlackConnectionCheck? slack, CancellationToken cancellationToken)
    {
        if (!options.IsConfigured || slack is null)
        {
            return [new Finding("Slack", "not configured.")];
        }

        var (problems, good) = await slack.LookAsync(cancellationToken);
        return problems.Count == 0 ? [new Finding("Slack", good)] : problems.Select(static problem => new Finding("Slack", problem, IsWrong: true));
    }
}
