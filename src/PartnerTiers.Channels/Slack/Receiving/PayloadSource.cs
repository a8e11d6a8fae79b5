using System.Text.Json;

namespace PartnerTiers.Channels.Slack.Receiving;

/// <summary>The installation that something was sent for.</summary>
/// <param name="TeamId">The workspace; null for an organisation's.</param>
/// <param name="EnterpriseId">The organisation; null outside one.</param>
/// <param name="IsEnterpriseInstall">One installation for all of the organisation's workspaces.</param>
internal sealed record PayloadSource(string? TeamId, string? EnterpriseId, bool IsEnterpriseInstall)
{
    private const int LongestId = 20;

    /// <summary>The workspace's or organisation's id for a log; what doesn't look like one is not repeated there.</summary>
    public string Named => (TeamId ?? EnterpriseId) is { Length: > 0 and <= LongestId } id && id.All(char.IsAsciiLetterOrDigit) ? id : "a workspace without an id";

    /// <summary>Reads it from the place that each kind of payload has for it (as Bolt's <c>buildSource</c>).</summary>
    public static PayloadSource Of(SlackEnvelope envelope) => envelope.Type switch
    {
        SlackEnvelope.Events => OfEvent(envelope.Payload),
        SlackEnvelope.Interactive => OfInteraction(envelope.Payload),
        _ => new PayloadSource(envelope.Payload.Text("team_id"), envelope.Payload.Text("enterprise_id"), envelope.Payload.Flag("is_enterprise_install")),
    };

    private static PayloadSource OfEvent(JsonElement payload)
    {
        var authorization = payload.List("authorizations").FirstOrDefault();
        return new PayloadSource(
            authorization.Text("team_id") ?? payload.Text("team_id"),
            authorization.Text("enterprise_id") ?? payload.Text("enterprise_id"),
            authorization.Flag("is_enterprise_install"));
    }

    // A dialog belongs to the workspace that the app is installed in, whoever filled it in.
    private static PayloadSource OfInteraction(JsonElement payload) => new(
        payload.At("view")?.Text("app_installed_team_id") ?? payload.At("team")?.Text("id") ?? payload.At("user")?.Text("team_id"),
        payload.At("enterprise")?.Text("id") ?? payload.At("team")?.Text("enterprise_id"),
        payload.Flag("is_enterprise_install"));
}
