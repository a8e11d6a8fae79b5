using System.CommandLine;
using PartnerTiers.Bot.Verbs.Serve;

namespace PartnerTiers.Bot.Verbs;

/// <summary>From the command line to a verb and its exit code.</summary>
internal static class CommandLineProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        var split = SettingArguments.Split(args);
        if (split.WithoutValue is [var first, ..])
        {
            return await RefuseAsync([$"{first}: the value is missing; write {first} VALUE."]);
        }

        var common = new CommonOptions(split.Settings);
        var root = new RootCommand("PartnerTiers: a partner programme in Microsoft Teams and Slack. Without a verb it serves.") { common.Config, common.AsOf };
        ServeVerb.AddTo(root, common);
        foreach (var verb in VerbCatalogue.All)
        {
            root.Subcommands.Add(verb.Create(common));
        }

        var result = root.Parse(split.Rest);
        return result.Errors.Count > 0 ? await RefuseAsync(result.Errors.Select(error => error.Message)) : await result.InvokeAsync();
    }

    private static async Task<int> RefuseAsync(IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            await Console.Error.WriteLineAsync(message);
        }

        await Console.Error.WriteLineAsync("See --help.");
        return ExitCode.Usage;
    }
}
