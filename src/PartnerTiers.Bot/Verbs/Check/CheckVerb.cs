using System.CommandLine;
using PartnerTiers.Bot.Composition;

namespace PartnerTiers.Bot.Verbs.Check;

/// <summary><c>check</c>: the rule book, the facts, the store and the platforms, each with what to do.</summary>
internal sealed class CheckVerb : IVerb
{
    public Command Create(CommonOptions common)
    {
        var create = new Option<bool>("--create") { Description = "Make missing CRM fields, after showing them. A CSV folder has none to make." };
        var command = new Command("check", "Looks at the rule book, the facts, the store and the platforms, and says what to do.") { create };
        command.SetAction(async (result, cancellationToken) =>
        {
            var (loaded, mistakes, warnings) = SettingsLoading.Read(common.Read(result));
            foreach (var warning in warnings)
            {
                await Console.Out.WriteLineAsync($"warning     {warning}");
            }

            foreach (var mistake in mistakes)
            {
                await Console.Error.WriteLineAsync($"WRONG       {mistake}");
            }

            if (loaded is null)
            {
                await Console.Error.WriteLineAsync($"Put right what is wrong in {Options.ConfigurationFile.Find(common.Read(result).ConfigFile)} and check again.");
                return ExitCode.Failed;
            }

            var findings = await new Checks(loaded).RunAsync(cancellationToken);
            foreach (var finding in findings)
            {
                await (finding.IsWrong ? Console.Error : Console.Out).WriteLineAsync($"{(finding.IsWrong ? "WRONG" : "good"),-11} {finding.What}: {finding.Says}");
            }

            if (result.GetValue(create))
            {
                await Console.Out.WriteLineAsync("good        CRM fields: a CSV folder has none to make.");
            }

            return findings.Any(finding => finding.IsWrong) ? ExitCode.Failed : ExitCode.Good;
        });
        return command;
    }
}
