using System.CommandLine;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Channels.Teams.Packaging;

namespace PartnerTiers.Bot.Verbs.Manifest;

/// <summary><c>manifest</c>: writes what the platforms are told about the bot.</summary>
internal sealed class ManifestVerb : IVerb
{
    public Command Create(CommonOptions common)
    {
        var folder = new Argument<string>("DIR") { Description = "Where to write; made if it isn't there." };
        var command = new Command("manifest", "Writes the Teams app package for PublicUrl and the configured ids.") { folder };
        command.SetAction(async (result, cancellationToken) =>
        {
            if (await SettingsLoading.LoadAsync(common.Read(result)) is not { } loaded)
            {
                return ExitCode.Usage;
            }

            if (!Uri.TryCreate(loaded.Settings.PublicUrl, UriKind.Absolute, out var publicUrl) || string.IsNullOrEmpty(loaded.Settings.Teams.AppId))
            {
                await Console.Error.WriteLineAsync("A package names the bot's address and id: set PublicUrl (https://…) and Teams:AppId, in the configuration file, the environment or on the command line.");
                return ExitCode.Usage;
            }

            // Made whole before a file is touched: a wrong setting leaves an older package as it is.
            using var package = new MemoryStream();
            try
            {
                TeamsPackage.Write(package, publicUrl, loaded.Settings.Teams.AppId);
                var path = Path.Combine(Directory.CreateDirectory(result.GetValue(folder)!).FullName, TeamsPackage.FileName);
                await File.WriteAllBytesAsync(path, package.ToArray(), cancellationToken);
                await Console.Out.WriteLineAsync(path);
            }
            catch (Exception trouble) when (trouble is ArgumentException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(trouble.Message);
                return trouble is ArgumentException ? ExitCode.Usage : ExitCode.Failed;
            }

            await Console.Error.WriteLineAsync("slack-manifest.json: not in this version.");
            return ExitCode.Good;
        });
        return command;
    }
}
