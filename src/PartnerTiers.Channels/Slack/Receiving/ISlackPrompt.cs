using System.Text.Json.Nodes;
using PartnerTiers.Channels.Slack.Installs;

namespace PartnerTiers.Channels.Slack.Receiving;

/// <summary>Something that Slack wants an answer to within three seconds, in the acknowledgement itself: the options of a menu, a sent dialog.</summary>
internal interface ISlackPrompt
{
    /// <summary>Whether it answers this.</summary>
    bool Takes(SlackEnvelope envelope);

    /// <summary>The body of the acknowledgement; null: an empty one.</summary>
    Task<JsonNode?> AnswerAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken);
}
