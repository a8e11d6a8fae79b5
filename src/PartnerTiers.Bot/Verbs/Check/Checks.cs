using System.Globalization;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.LanguageModel;
using PartnerTiers.Channels.Teams;
using PartnerTiers.Operations.Health;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Storage;

namespace PartnerTiers.Bot.Verbs.Check;

/// <summary>Looks at everything that a configuration names. Nothing is changed but the store's own tables.</summary>
internal sealed class Checks(LoadedSettings loaded)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning))
            .AddPartnerTiers(loaded)
            .AddTeams(BotHost.TeamsOf(loaded.Settings.Teams))
            .BuildServiceProvider();
        return
        [
            RuleBook(),
            await StoreAsync(services, cancellationToken),
            await FactsAsync(services.GetRequiredService<ICrmSource>(), cancellationToken),
            .. await TeamsAsync(services.GetRequiredService<TeamsConnectionCheck>(), cancellationToken),
            Slack(),
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

    private Finding Slack() => loaded.Settings.Slack.HasCredentials
        ? new Finding("Slack", "not in this version; take Slack:SigningSecret and the tokens out.", IsWrong: true)
        : new Finding("Slack", "not configured.");
}
