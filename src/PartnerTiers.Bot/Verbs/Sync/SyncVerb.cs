using System.CommandLine;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Operations.Sync;
using Spectre.Console;

namespace PartnerTiers.Bot.Verbs.Sync;

/// <summary><c>sync</c>: one sync from the CRM, with its report.</summary>
internal sealed class SyncVerb : IVerb
{
    public Command Create(CommonOptions common)
    {
        var command = new Command("sync", "One sync from the CRM, with its report.");
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var workplace = await Workplace.OpenAsync(common.Read(result), cancellationToken);
            if (workplace is null)
            {
                return ExitCode.Usage;
            }

            var record = await RunAsync(workplace.Get<FactSync>(), cancellationToken);
            SyncReport.Write(record.Refusal is null ? Console.Out : Console.Error, record);
            return record.Refusal is null ? ExitCode.Good : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<SyncRecord> RunAsync(FactSync sync, CancellationToken cancellationToken)
    {
        if (Console.IsErrorRedirected)
        {
            return await sync.RunAsync(null, cancellationToken);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        SyncRecord? record = null;
        await console.Status().StartAsync("Reading …", async status =>
        {
            var progress = new Progress<SyncProgress>(step => status.Status($"{Markup.Escape(step.Step)}: {step.Rows:N0} rows"));
            record = await sync.RunAsync(progress, cancellationToken);
        });
        return record!;
    }
}
