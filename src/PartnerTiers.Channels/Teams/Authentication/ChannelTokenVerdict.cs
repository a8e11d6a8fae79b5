namespace PartnerTiers.Channels.Teams.Authentication;

/// <summary>What a token is worth.</summary>
internal abstract record ChannelTokenVerdict
{
    private ChannelTokenVerdict()
    {
    }

    /// <summary>Made by the channel for this bot.</summary>
    /// <param name="ServiceUrl">The connector the channel speaks for; the activity must name the same.</param>
    /// <param name="Endorsements">The channels that its key may speak for.</param>
    public sealed record Accepted(string ServiceUrl, IReadOnlyList<string> Endorsements) : ChannelTokenVerdict
    {
        /// <summary>Whether the token covers an activity of this channel from this connector. A channel may carry a suffix (<c>msteams:Copilot</c>).</summary>
        public bool Covers(string? channelId, string? serviceUrl) =>
            channelId is { Length: > 0 } && Endorsements.Contains(channelId.Split(':')[0], StringComparer.Ordinal) && ServiceUrlRules.Same(ServiceUrl, serviceUrl);
    }

    /// <summary>Not good; <paramref name="Reason"/> is for the log alone.</summary>
    public sealed record Refused(string Reason) : ChannelTokenVerdict;
}
