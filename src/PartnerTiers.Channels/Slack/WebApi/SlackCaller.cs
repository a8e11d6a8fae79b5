using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Slack.Installs;

namespace PartnerTiers.Channels.Slack.WebApi;

/// <summary>Calls methods for an installation: with its token, a fresh one where the old one has ended, and takes note when the installation is gone.</summary>
internal sealed class SlackCaller(SlackApiClient api, SlackInstalls installs, ILogger<SlackCaller> log)
{
    /// <summary>Calls a method.</summary>
    /// <param name="install">Whose token speaks.</param>
    /// <param name="method">The method.</param>
    /// <param name="arguments">Its arguments; null ones are left out.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <param name="isOnce">One request, and no wait: whoever asks tries again by a plan of its own.</param>
    /// <param name="isEntered">Its place at the gate is taken already.</param>
    public async Task<SlackOutcome> CallAsync(SlackInstall install, string method, IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken, bool isOnce = false, bool isEntered = false)
    {
        var outcome = await api.CallAsync(method, install.BotToken, install.Key, arguments, cancellationToken, isOnce: isOnce, isEntered: isEntered);
        if (outcome is SlackOutcome.Refused { Kind: SlackErrorKind.TokenExpired } && await installs.RefreshAsync(install, cancellationToken) is { } fresh)
        {
            outcome = await api.CallAsync(method, fresh.BotToken, fresh.Key, arguments, cancellationToken, isOnce: isOnce, isEntered: isEntered);
        }

        if (outcome is SlackOutcome.Refused { Kind: SlackErrorKind.InstallGone } gone)
        {
            await installs.ForgetAsync(install, cancellationToken);
            Log.InstallGone(log, install.Key, gone.Error);
        }

        if (outcome is not SlackOutcome.Done and not SlackOutcome.Refused { Kind: SlackErrorKind.AlreadyDone })
        {
            Log.CallFailed(log, method, outcome switch
            {
                SlackOutcome.Refused refused => $"{refused.Error} {refused.Detail}",
                SlackOutcome.Unavailable unavailable => unavailable.Detail,
                SlackOutcome.Uncertain uncertain => "perhaps done: " + uncertain.Detail,
                _ => string.Empty,
            });
        }

        return outcome;
    }
}
