using System.Text.Json;
using PartnerTiers.Channels.Encounters;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Directory;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.Surfaces.Home;

namespace PartnerTiers.Channels.Slack.Surfaces.Lifecycle;

/// <summary>The app was taken out, its token withdrawn, somebody came into a channel, or a channel got another id: what is known of it no longer holds. May come twice and in any order.</summary>
internal sealed class Uninstalls(SlackInstalls installs, SlackDirectory directory, ISlackHomePages pages, IEncounters encounters) : ISlackSurface
{
    /// <inheritdoc/>
    public bool Takes(SlackEnvelope envelope) => envelope.Type == SlackEnvelope.Events && envelope.Name is "app_uninstalled" or "tokens_revoked" or "member_joined_channel" or "channel_id_changed";

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        var inner = envelope.Event!.Value;
        switch (envelope.Name)
        {
            case "app_uninstalled" or "tokens_revoked" when IsBefore(envelope, install):
                break;
            case "app_uninstalled":
            // These are ids of users, not tokens; a person's own token we never ask for.
            case "tokens_revoked" when inner.At("tokens")?.List("bot").Any() == true:
                await installs.ForgetAsync(install, cancellationToken);
                await pages.RemoveAsync(install.Key, null, cancellationToken);
                break;
            case "member_joined_channel" when inner.Text("channel") is { } channel:
                directory.Forget(install, channel);
                if (inner.Text("user") == install.BotUserId)
                {
                    await encounters.MetAsync(new Encounter("slack", null) { PlaceId = channel, PlaceTenant = install.TeamId, PlaceEnterprise = install.EnterpriseId }, cancellationToken);
                }

                break;
            case "channel_id_changed" when inner.Text("old_channel_id") is { } old:
                directory.Forget(install, old);
                if (inner.Text("new_channel_id") is { Length: > 0 } now)
                {
                    await encounters.MovedAsync("slack", old, now, cancellationToken);
                }

                break;
        }

        return TurnOutcome.Finished;
    }

    // Slack tries again for an hour and may be late: what it says of an installation before this one is over. Times of events are whole seconds (docs.slack.dev/apis/events-api, "event_time").
    private static bool IsBefore(SlackEnvelope envelope, SlackInstall install) =>
        install.InstalledAt is { } installed && envelope.Payload.TryGetProperty("event_time", out var time) && time.ValueKind == JsonValueKind.Number && time.TryGetInt64(out var seconds) && seconds < installed.ToUnixTimeSeconds();
}
