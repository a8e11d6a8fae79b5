using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerTiers.Channels.Slack.Packaging;

/// <summary>The app manifest that is pasted into Slack when the app is made. The template lies in <c>manifest/slack</c>.</summary>
public static class SlackManifest
{
    /// <summary>The name under which it is written.</summary>
    public const string FileName = "slack-manifest.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The manifest.</summary>
    /// <param name="publicUrl">Where the bot can be reached, <c>https</c>. With web sockets nothing is called there but the install's way back, and links to our pages unfurl.</param>
    /// <param name="mode">How Slack reaches the bot.</param>
    /// <param name="isDistributed">It is installed in several workspaces by <c>ClientId</c>: tokens are then renewed twice a day. One configured token can't be.</param>
    /// <exception cref="ArgumentException">The address is not https.</exception>
    public static string Write(Uri publicUrl, SlackMode mode, bool isDistributed)
    {
        if (!publicUrl.IsAbsoluteUri || publicUrl.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException("PublicUrl must begin with https://: Slack calls nothing else.", nameof(publicUrl));
        }

        // A parsed address holds no quotation mark: nothing can break out of its JSON string.
        var text = Template()
            .Replace("${PUBLIC_URL}", publicUrl.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal)
            .Replace("${PUBLIC_HOST}", publicUrl.IdnHost, StringComparison.Ordinal);
        var manifest = JsonNode.Parse(text)!.AsObject();
        var settings = manifest["settings"]!.AsObject();
        settings["token_rotation_enabled"] = isDistributed;
        if (mode == SlackMode.Socket)
        {
            settings["socket_mode_enabled"] = true;
            settings["event_subscriptions"]!.AsObject().Remove("request_url");
            settings["interactivity"]!.AsObject().Remove("request_url");
            settings["interactivity"]!.AsObject().Remove("message_menu_options_url");
            foreach (var command in manifest["features"]!["slash_commands"]!.AsArray())
            {
                command!.AsObject().Remove("url");
            }
        }

        if (!isDistributed)
        {
            manifest["oauth_config"]!.AsObject().Remove("redirect_urls");
        }

        return manifest.ToJsonString(Readable) + "\n";
    }

    private static string Template()
    {
        const string Name = "manifest/slack/manifest.template.json";
        using var stream = typeof(SlackManifest).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is not compiled in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
