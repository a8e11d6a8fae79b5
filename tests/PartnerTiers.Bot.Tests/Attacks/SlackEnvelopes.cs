using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerTiers.Testing.Slack;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>Everything that Slack sends to the bot, one of each, to be mutated.</summary>
internal static class SlackEnvelopes
{
    public const string Ann = "U0ANN";
    private const string Chat = "D0ANN";
    private const string Channel = "C0TEAM";
    private const string ResponseUrl = "http://127.0.0.1:9/response/1";

    /// <summary>Where it is sent, and what.</summary>
    public static IReadOnlyList<(string Path, JsonObject Payload)> All { get; } = [.. Events().Select(static inner => ("/slack/events", Callback(inner))), .. Interactions(), ("/slack/events", RateLimited()), ("/slack/commands", Command())];

    /// <summary>The body that carries a payload's bytes there: JSON itself, a form of one field, or a form of its fields.</summary>
    public static (byte[] Body, string ContentType) Write(string path, byte[] payload) => path switch
    {
        "/slack/events" => (payload, "application/json"),
        "/slack/commands" => (Fields(payload), "application/x-www-form-urlencoded"),
        _ => ([.. "payload="u8, .. WebUtility.UrlEncodeToBytes(payload, 0, payload.Length)!], "application/x-www-form-urlencoded"),
    };

    private static IEnumerable<JsonObject> Events()
    {
        string[] questions = ["what does Acme need for Select", "who are our Elite partners in EMEA", "compare Acme and Globex", "history of Acme", "help", "was fehlt Acme für Elite", "bind this channel to Acme", "audit", "export the audit log"];
        foreach (var question in questions)
        {
            yield return new JsonObject { ["type"] = "message", ["user"] = Ann, ["text"] = question, ["ts"] = "1794819600.000001", ["channel"] = Chat, ["channel_type"] = "im" };
            yield return new JsonObject { ["type"] = "app_mention", ["user"] = Ann, ["text"] = "<@U0BOT> " + question, ["ts"] = "1794819600.000001", ["thread_ts"] = "1794819500.000001", ["channel"] = Channel };
        }

        yield return new JsonObject { ["type"] = "app_home_opened", ["user"] = Ann, ["channel"] = Chat, ["tab"] = "home" };
        yield return new JsonObject { ["type"] = "app_home_opened", ["user"] = Ann, ["channel"] = Chat, ["tab"] = "messages" };
        yield return new JsonObject { ["type"] = "link_shared", ["user"] = Ann, ["channel"] = Channel, ["message_ts"] = "1794819600.000001", ["links"] = new JsonArray(new JsonObject { ["domain"] = "partner-tiers.example.com", ["url"] = "https://partner-tiers.example.com/partners/P002" }) };
        yield return new JsonObject { ["type"] = "member_joined_channel", ["user"] = Ann, ["channel"] = Channel, ["channel_type"] = "C" };
        yield return new JsonObject { ["type"] = "channel_id_changed", ["old_channel_id"] = "C0OLD", ["new_channel_id"] = Channel };
        yield return new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(Ann), ["bot"] = new JsonArray() } };
        yield return new JsonObject { ["type"] = "message", ["subtype"] = "message_changed", ["channel"] = Chat, ["channel_type"] = "im", ["message"] = new JsonObject { ["user"] = Ann, ["text"] = questions[0], ["edited"] = new JsonObject { ["user"] = Ann } } };
        yield return new JsonObject { ["type"] = "message", ["subtype"] = "message_deleted", ["channel"] = Chat, ["channel_type"] = "im", ["deleted_ts"] = "1794819600.000001" };
    }

    private static IEnumerable<(string Path, JsonObject Payload)> Interactions()
    {
        foreach (var press in new[] { "scorecard?partner=P001", "{\"kind\":\"scorecard\",\"partner\":\"P001\"}", "confirm?id=x" })
        {
            yield return ("/slack/interactions", Pressed("ask:0", press));
            yield return ("/slack/interactions", Pressed("turn:0", press));
            yield return ("/slack/interactions", Pressed("form", press));
        }

        yield return ("/slack/interactions", Pressed("share", "who is Elite"));
        yield return ("/slack/interactions", Pressed("feedback", "good scorecard"));
        yield return ("/slack/interactions", InView("home", Pressed("ask:0", "scorecard?partner=P001")));
        yield return ("/slack/interactions", InView("modal", Pressed("ask:0", "scorecard?partner=P001")));
        yield return ("/slack/options", Interaction("block_suggestion", ("action_id", "ask:partner"), ("value", "Acme"), ("block_id", "b")));
        var shortcut = Interaction("message_action", ("callback_id", "who_is_this_partner"));
        shortcut["message"] = new JsonObject { ["text"] = "we met Acme", ["ts"] = "1794819600.000001", ["user"] = Ann };
        yield return ("/slack/interactions", shortcut);
        var sent = Interaction("view_submission");
        sent["view"] = new JsonObject
        {
            ["id"] = "V1",
            ["type"] = "modal",
            ["callback_id"] = "form",
            ["hash"] = "1",
            ["private_metadata"] = """{"press":"bind?place=here","channel":"C0TEAM","thread":null}""",
            ["state"] = new JsonObject { ["values"] = new JsonObject { ["partner"] = new JsonObject { ["ask:partner"] = new JsonObject { ["type"] = "external_select", ["selected_option"] = new JsonObject { ["value"] = "scorecard?partner=P001" } } } } },
        };
        yield return ("/slack/interactions", sent);
        yield return ("/slack/interactions", Interaction("view_closed"));
    }

    private static JsonObject Callback(JsonObject inner) => new()
    {
        ["type"] = "event_callback",
        ["team_id"] = FakeSlack.Team,
        ["event_id"] = "Ev1",
        ["event_time"] = 1794819600,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = FakeSlack.Team, ["enterprise_id"] = null, ["is_enterprise_install"] = false }),
        ["event"] = inner,
    };

    private static JsonObject Interaction(string type, params (string Name, string Value)[] fields)
    {
        var payload = new JsonObject
        {
            ["type"] = type,
            ["user"] = new JsonObject { ["id"] = Ann, ["team_id"] = FakeSlack.Team, ["locale"] = "de-DE" },
            ["team"] = new JsonObject { ["id"] = FakeSlack.Team },
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
            ["channel"] = new JsonObject { ["id"] = Channel },
            ["trigger_id"] = "13.37.1",
            ["response_url"] = ResponseUrl,
        };
        foreach (var (name, value) in fields)
        {
            payload[name] = value;
        }

        return payload;
    }

    private static JsonObject Pressed(string action, string value)
    {
        var payload = Interaction("block_actions");
        payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1794819600.000001", ["channel_id"] = Channel, ["is_ephemeral"] = false };
        payload["message"] = new JsonObject { ["ts"] = "1794819600.000001", ["thread_ts"] = "1794819500.000001" };
        payload["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["block_id"] = "b", ["value"] = value, ["action_ts"] = "1794819600.000002" });
        return payload;
    }

    private static JsonObject InView(string type, JsonObject press)
    {
        press.Remove("channel");
        press.Remove("message");
        press["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V1" };
        press["view"] = new JsonObject { ["id"] = "V1", ["type"] = type, ["hash"] = "1", ["app_installed_team_id"] = FakeSlack.Team };
        return press;
    }

    private static JsonObject RateLimited() => new() { ["type"] = "app_rate_limited", ["team_id"] = FakeSlack.Team, ["minute_rate_limited"] = 1794819600 };

    private static JsonObject Command() => new()
    {
        ["command"] = "/partners",
        ["text"] = "who is close to Elite",
        ["team_id"] = FakeSlack.Team,
        ["user_id"] = Ann,
        ["channel_id"] = Channel,
        ["is_enterprise_install"] = "false",
        ["response_url"] = ResponseUrl,
        ["trigger_id"] = "13.37.1",
    };

    // What was spoilt so that it is no object any more is sent as it is.
    private static byte[] Fields(byte[] payload)
    {
        try
        {
            return JsonNode.Parse(payload) is JsonObject fields
                ? Encoding.UTF8.GetBytes(string.Join('&', fields.Select(static field => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : field.Value?.ToJsonString())}")))
                : payload;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
        {
            return payload;
        }
    }
}
