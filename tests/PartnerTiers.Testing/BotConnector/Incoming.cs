using System.Text.Json.Nodes;

namespace PartnerTiers.Testing.BotConnector;

/// <summary>Activities as Teams sends them.</summary>
public static class Incoming
{
    /// <summary>A chat of the person and the bot.</summary>
    public const string Personal = "a:1one";

    /// <summary>A chat of several people.</summary>
    public const string Group = "19:partners@thread.v2";

    /// <summary>A thread of a channel.</summary>
    public const string Thread = "19:sales@thread.tacv2;messageid=1723440000000";

    /// <summary>The organisation in whose directory the people are.</summary>
    public const string Tenant = "11111111-1111-1111-1111-111111111111";

    /// <summary>A message of one person; her words are all of it.</summary>
    public static JsonObject Message(string serviceUrl, string text, string id = "1723450000001", string conversation = Personal) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["timestamp"] = "2026-11-16T08:12:00.1Z",
        ["serviceUrl"] = serviceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:ann", ["name"] = "Ann Other", ["aadObjectId"] = "0aa" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Partner Tiers" },
        ["conversation"] = Conversation(conversation),
        ["textFormat"] = "plain",
        ["locale"] = "en-GB",
        ["text"] = text,
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<div>" + text + "</div>" }),
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "US", ["platform"] = "Web" }),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant }, ["somethingNew"] = new JsonArray(1, 2) },
    };

    /// <summary>A message that mentions the bot and somebody else, as a channel or group chat needs it; the text holds the marks of both where it names them.</summary>
    public static JsonObject Mentioning(string serviceUrl, string text, string id = "1723450000001", string conversation = Thread)
    {
        var message = Message(serviceUrl, text, id, conversation);
        message["entities"]!.AsArray().Add(Mention("28:bot", "Partner Tiers"));
        message["entities"]!.AsArray().Add(Mention("29:maria", "Maria Lopez"));
        return message;
    }

    /// <summary>A pressed button (<c>adaptiveCard/action</c>).</summary>
    public static JsonObject Press(string serviceUrl, string press, bool inPlace, string id = "f:1") =>
        Press(serviceUrl, new JsonObject { ["press"] = press, ["said"] = "History", ["inPlace"] = inPlace }, "History", id);

    /// <summary>A pressed button with the data that it stood on the card with.</summary>
    public static JsonObject Press(string serviceUrl, JsonNode data, string title, string id, string conversation = Personal, string card = "1723440000009") => With(Message(serviceUrl, string.Empty, id, conversation), activity =>
    {
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card;
        activity.Remove("text");
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = "ask", ["data"] = data },
            ["trigger"] = "manual",
        };
    });

    /// <summary>Any other operation that Teams invokes.</summary>
    public static JsonObject Invoke(string serviceUrl, string name, JsonNode? value, string conversation = Personal, string id = "f:7") => With(Message(serviceUrl, string.Empty, id, conversation), activity =>
    {
        activity["type"] = "invoke";
        activity["name"] = name;
        activity.Remove("text");
        activity["value"] = value;
    });

    /// <summary>Something that happened, other than a message.</summary>
    public static JsonObject Event(string serviceUrl, string type, Action<JsonObject> change) => With(Message(serviceUrl, string.Empty, "f:" + type), activity =>
    {
        activity["type"] = type;
        activity.Remove("text");
        change(activity);
    });

    /// <summary>The activity with a change.</summary>
    public static JsonObject With(JsonObject activity, Action<JsonObject> change)
    {
        change(activity);
        return activity;
    }

    private static JsonObject Mention(string id, string name) =>
        new() { ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } };

    private static JsonObject Conversation(string id) => id switch
    {
        _ when id.Contains("@thread.tacv2", StringComparison.Ordinal) => new() { ["id"] = id, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = Tenant },
        _ when id.StartsWith("19:", StringComparison.Ordinal) => new() { ["id"] = id, ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = Tenant },
        _ => new() { ["id"] = id, ["conversationType"] = "personal", ["tenantId"] = Tenant },
    };
}
