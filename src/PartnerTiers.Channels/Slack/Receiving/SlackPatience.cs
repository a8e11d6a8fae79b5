using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;

namespace PartnerTiers.Channels.Slack.Receiving;

/// <summary>Asks somebody who asks too much at once to wait a minute: them alone, at the address that came with it or in the channel.</summary>
internal sealed class SlackPatience(SlackInstalls installs, SlackDelivery delivery, ResponseAddresses addresses)
{
    /// <summary>Asks.</summary>
    public async Task AskAsync(SlackEnvelope envelope, CancellationToken cancellationToken)
    {
        var message = SlackAnswerPainter.Paint(WaitAMinute.Compose(null));
        if (envelope.Payload.Text("response_url") is { } address)
        {
            await addresses.RespondAsync(address, message, replaces: false, cancellationToken);
        }
        else if (envelope.Event is { } inner && await installs.FindAsync(PayloadSource.Of(envelope), cancellationToken) is { } install)
        {
            await delivery.WhisperAsync(SlackAsking.OfMessage(install, inner), message, cancellationToken);
        }
    }
}
