using System.CommandLine;
using NodaTime;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Connectors.Csv.ExampleData;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Bot.Verbs.DemoData;

/// <summary><c>demo-data</c>: writes an example CSV folder; the same day, counts and seed give the same bytes.</summary>
internal sealed class DemoDataVerb : IVerb
{
    public Command Create(CommonOptions common)
    {
        var folder = new Argument<string>("DIR") { Description = "A new or empty folder." };
        var partners = new Option<int?>("--partners") { Description = $"How many partners; default {ExampleFacts.TablePartners}.", HelpName = "N" };
        var deals = new Option<int?>("--deals") { Description = "How many deal rows.", HelpName = "M" };
        var seed = new Option<ulong>("--seed") { Description = "Draws the particulars; default 1.", HelpName = "S", DefaultValueFactory = _ => 1 };
        foreach (var count in new[] { partners, deals })
        {
            count.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int?>() < 0)
                {
                    result.AddError($"{count.Name}: write 0 or more.");
                }
            });
        }

        var command = new Command("demo-data", "Writes an example CSV folder.") { folder, partners, deals, seed };
        command.SetAction(async (result, cancellationToken) =>
        {
            var invocation = common.Read(result);
            if (await SettingsLoading.LoadAsync(invocation) is not { } loaded)
            {
                return ExitCode.Usage;
            }

            LocalDate today = new ProgrammeClock(TimeProvider.System, loaded.Book).Today;
            var facts = new ExampleFacts(today) { Deals = result.GetValue(deals), Seed = result.GetValue(seed) };
            facts = result.GetValue(partners) is { } number ? facts with { Partners = number } : facts;
            var target = result.GetValue(folder)!;
            if (ExampleDataWriter.Write(target, facts, cancellationToken) is { } reason)
            {
                await Console.Error.WriteLineAsync(reason);
                return ExitCode.Failed;
            }

            await Console.Out.WriteLineAsync($"{Path.GetFullPath(target)}: {facts.Partners} partners, as of {today:uuuu-MM-dd}.");
            return ExitCode.Good;
        });
        return command;
    }
}
