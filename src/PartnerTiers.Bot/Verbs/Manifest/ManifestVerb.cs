using System.CommandLine;
using System.Text;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Channels.Slack.Packaging;
using PartnerTiers.Channels.Teams.Packaging;

namespace PartnerTiers.Bot.Verbs.Manifest;

/// <summary><c>manifest</c>: writes what the platforms are told about the bot.</summary>
internal sealed class ManifestVerb : IVerb
{
    public Command Create(CommonOptions common)
    {
        var folder = new Argument<string>("DIR") { Description = "Where to write; made if it isn't there." };
        var command = new Command("manifest", "Writes the Teams app package and the Slack app manifest for PublicUrl and the configured ids.") { folder };
        command.SetAction(async (result, cancellationToken) =>
        {
            if (await SettingsLoading.LoadAsync(common.Read(result)) is not { } loaded)
            {
                return ExitCode.Usage;
            }

            if (!Uri.TryCreate(loaded.Settings.PublicUrl, UriKind.Absolute, out var publicUrl))
            {
                await Console.Error.WriteLineAsync("The platforms are told the bot's address: set PublicUrl (https://…), in the configuration file, the environment or on the command line.");
                return ExitCode.Usage;
            }

            try
            {
                // Made whole before a file is touched: a wrong setting leaves older files as they are.
                var files = FilesOf(loaded, publicUrl).ToList();
                var target = Directory.CreateDirectory(result.GetValue(folder)!).FullName;
                foreach (var (name, content) in files)
                {
                    await File.WriteAllBytesAsync(Path.Combine(target, name), content, cancellationToken);
                    await Console.Out.WriteLineAsync(Path.Combine(target, name));
                }
            }
            catch (Exception trouble) when (trouble is ArgumentException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(trouble.Message);
                return trouble is ArgumentException ? ExitCode.Usage : ExitCode.Failed;
            }

            if (string.IsNullOrEmpty(loaded.Settings.Teams.AppId))
            {
                await Console.Error.WriteLineAsync($"{TeamsPackage.FileName} names the bot's id: set Teams:AppId, and write again.");
            }

            return ExitCode.Good;
        });
        return command;
    }

    private static IEnumerable<(string Name, byte[] Content)> FilesOf(LoadedSettings loaded, Uri publicUrl)
    {
        if (!string.IsNullOrEmpty(loaded.Settings.Teams.AppId))
        {
            using var package = new MemoryStream();
            TeamsPackage.Write(package, publicUrl, loaded.Settings.Teams.AppId);
            yield return (TeamsPackage.FileName, package.ToArray());
        }

        var slack = SlackMapping.Of(loaded.Settings);
        yield return (SlackManifest.FileName, Encoding.UTF8.GetBytes(SlackManifest.Write(publicUrl, slack.Mode, slack.ClientId.Length > 0)));
    }
}
