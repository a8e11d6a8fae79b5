using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Links;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.Surfaces.Unfurls;

/// <summary>Shows below a link to a partner's page whom it is about, as far as everyone in that channel may know; any other link stays a link.</summary>
internal sealed class Unfurls(SlackAnswers answers, SlackCaller slack, TurnOwnership ownership, SlackOptions options) : ISlackSurface
{
    /// <inheritdoc/>
    public bool Takes(SlackEnvelope envelope) => envelope.Name == "link_shared" && envelope.Event is { } shared && shared.Text("user") is not null && shared.List("links").Any(link => OwnLinks.PartnerOf(link.Text("url"), options.PublicUrl) is not null);

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        var shared = envelope.Event!.Value;
        var isBeingWritten = shared.Text("source") == "composer";
        // Who writes hasn't said where it will be read: what is shown then is what anybody there could see, which nobody knows, so nothing.
        if (isBeingWritten)
        {
            return TurnOutcome.Finished;
        }

        var asking = SlackAsking.OfMessage(install, shared) with { ThreadTs = shared.Text("thread_ts") ?? shared.Text("message_ts") };
        var unfurls = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var link in shared.List("links").Select(static link => link.Text("url")).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (OwnLinks.PartnerOf(link, options.PublicUrl) is { } partner && await answers.MentionedAsync(asking, partner, cancellationToken) is { Kind: "scorecard" } answer)
            {
                // Blocks of an unfurl stand inside somebody's message, where no table fits.
                unfurls[link] = new Dictionary<string, object> { ["blocks"] = SlackAnswerPainter.PaintForView(answer) };
            }
        }

        if (unfurls.Count == 0)
        {
            return TurnOutcome.Finished;
        }

        if (!await ownership.IsOursAsync(envelope, cancellationToken))
        {
            return TurnOutcome.TryAgain;
        }

        var arguments = new Dictionary<string, object?> { ["channel"] = asking.ChannelId, ["ts"] = shared.Text("message_ts"), ["unfurls"] = unfurls };
        return await slack.CallAsync(install, "chat.unfurl", arguments, cancellationToken) is SlackOutcome.Unavailable ? TurnOutcome.TryAgain : TurnOutcome.Finished;
    }
}
