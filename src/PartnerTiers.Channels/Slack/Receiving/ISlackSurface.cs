using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Installs;

namespace PartnerTiers.Channels.Slack.Receiving;

/// <summary>Something in Slack that people use: messages, buttons, the app's own page. Works after the acknowledgement, from the journal.</summary>
internal interface ISlackSurface
{
    /// <summary>Whether it works on this. The first surface that does gets it.</summary>
    bool Takes(SlackEnvelope envelope);

    /// <summary>Works on it.</summary>
    /// <param name="envelope">What came.</param>
    /// <param name="install">For which installation.</param>
    /// <param name="cancellationToken">The program stops.</param>
    Task<TurnOutcome> RunAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken);
}
