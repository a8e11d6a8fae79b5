using PartnerTiers.Bot.Options;
using PartnerTiers.Channels.Slack;

namespace PartnerTiers.Bot.Composition;

/// <summary>Section <c>Slack</c> as the channel takes it.</summary>
internal static class SlackMapping
{
    public static Channels.Slack.SlackOptions Of(Settings settings) => new()
    {
        Mode = Enum.Parse<SlackMode>(settings.Slack.Mode, ignoreCase: true),
        SigningSecret = settings.Slack.SigningSecret ?? string.Empty,
        BotToken = settings.Slack.BotToken ?? string.Empty,
        AppToken = settings.Slack.AppToken ?? string.Empty,
        ClientId = settings.Slack.ClientId ?? string.Empty,
        ClientSecret = settings.Slack.ClientSecret ?? string.Empty,
        ApiUrl = settings.Slack.ApiUrl ?? string.Empty,
        PublicUrl = Uri.TryCreate(settings.PublicUrl, UriKind.Absolute, out var address) ? address : null,
    };
}
