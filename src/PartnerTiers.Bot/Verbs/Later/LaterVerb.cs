using System.CommandLine;

namespace PartnerTiers.Bot.Verbs.Later;

/// <summary>A verb that the contract names and this version does not have.</summary>
internal sealed class LaterVerb(string name, string description) : IVerb
{
    public Command Create(CommonOptions common)
    {
        var command = new Command(name, description + " Not in this version.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (_, cancellationToken) =>
        {
            await Console.Error.WriteLineAsync($"{name}: not in this version.".AsMemory(), cancellationToken);
            return ExitCode.Usage;
        });
        return command;
    }
}
