using System.CommandLine;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Operations.Audit;

namespace PartnerTiers.Bot.Verbs.Serve;

/// <summary>No verb, or <c>serve</c>: endpoints, schedules, pages.</summary>
internal static class ServeVerb
{
    /// <summary>Serving is what the program does when nothing is said, and a verb of its own.</summary>
    public static void AddTo(RootCommand root, CommonOptions common)
    {
        var command = new Command("serve", "Serves: bot endpoints, schedules, web pages.");
        foreach (var target in new[] { root, command })
        {
            var urls = new Option<string?>("--urls") { Description = $"Where to listen; default {ListenAddresses.Default}.", HelpName = "URLS" };
            target.Options.Add(urls);
            target.SetAction((result, cancellationToken) => RunAsync(common.Read(result), result.GetValue(urls), cancellationToken));
        }

        root.Subcommands.Add(command);
    }

    private static async Task<int> RunAsync(Invocation invocation, string? urls, CancellationToken cancellationToken)
    {
        if (await SettingsLoading.LoadAsync(invocation) is not { } settings)
        {
            return ExitCode.Usage;
        }

        var builder = BotHost.CreateBuilder(settings, urls);
        var addresses = ListenAddresses.Of(builder.Configuration);
        if (settings.DevelopmentMode && ListenAddresses.BeyondLoopback(addresses) is [var open, ..])
        {
            await Console.Error.WriteLineAsync(
                $"{open} can be reached from other machines, and without credentials for Teams or Slack the bot cannot tell who asks. "
                + $"Configure Teams:AppId, or listen on loopback ({ListenAddresses.Default}).");
            return ExitCode.Usage;
        }

        builder.WebHost.UseUrls([.. addresses]);
        await using var app = BotHost.Build(builder, settings);
        try
        {
            await app.Services.MigrateStoreAsync(cancellationToken);
            await RecordAccessAsync(app, cancellationToken);
            await app.RunAsync(cancellationToken);
            return ExitCode.Good;
        }
        catch (Exception trouble) when (trouble is Storage.StoreException or IOException)
        {
            await Console.Error.WriteLineAsync(trouble.Message);
            return ExitCode.Failed;
        }
    }

    private static async Task RecordAccessAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await app.Services.GetRequiredService<ConfiguredAccess>().RecordAsync(cancellationToken);
        // Outside the store: whoever rewrites it cannot rewrite what the logs say.
        var head = await app.Services.GetRequiredService<IAuditLog>().HeadAsync(cancellationToken);
        app.Logger.AuditHead(head.Count, head.Hash);
    }
}
