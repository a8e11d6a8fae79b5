using System.Text.Json.Nodes;

namespace PartnerTiers.Channels.Tests.Teams.Fakes;

/// <summary>Activities as Teams sends them.</summary>
internal static class Incoming
{
    public const string Personal = "a:1one";
    public const string Thread = "19:sales@thread.tacv2;messageid=1723440000000";
    public const string Tenant = "11111111-1111-1111-1111-111111111111";

    public static JsonObject Message(string serviceUrl, string text, string id = "1723450000001", string conversation = Personal) => new()
    {
        ["type"] = "message", ["id"] = id, ["timestamp"] = "2026-11-16T08:12:00.1Z", ["serviceUrl"] = serviceUrl, ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:ann", ["name"] = "Ann Other", ["aadObjectId"] = "0aa" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Partner Tiers" },
        ["conversation"] = Conversation(conversation), ["textFormat"] = "plain", ["locale"] = "en-GB", ["text"] = text,
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<div>" + text + "</div>" }),
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "US", ["platform"] = "Web" }),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant }, ["somethingNew"] = new JsonArray(1, 2) },
    };

    public static JsonObject Mentioning(string serviceUrl, string text, string id = "1723450000001")
    {
        var message = Message(serviceUrl, text, id, Thread);
        message["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["text"] = "<at>Partner Tiers</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Partner Tiers" } });
        message["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["text"] = "<at>Maria Lopez</at>", ["mentioned"] = new JsonObject { ["id"] = "29:maria", ["name"] = "Maria Lopez" } });
        return message;
    }

    public static JsonObject Press(string serviceUrl, string press, bool inPlace, string id = "f:1") => With(Message(serviceUrl, string.Empty, id), activity =>
    {
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "1723440000009";
        activity.Remove("text");
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = "History", ["verb"] = "ask", ["data"] = new JsonObject { ["press"] = press, ["said"] = "History", ["inPlace"] = inPlace } },
            ["trigger"] = "manual",
        };
    });

    public static JsonObject Event(string serviceUrl, string type, Action<JsonObject> change) => With(Message(serviceUrl, string.Empty, "f:" + type), activity =>
    {
        activity["type"] = type;
        activity.Remove("text");
        change(activity);
    });

    public static JsonObject With(JsonObject activity, Action<JsonObject> change)
    {
        change(activity);
        return activity;
    }

    private static JsonObject Conversation(string id) => id.StartsWith("19:", StringComparison.Ordinal)
        ? new JsonObject { ["id"] = id, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = Tenant }
        : new JsonObject { ["id"] = id, ["conversationType"] = "personal", ["tenantId"] = Tenant };
}
