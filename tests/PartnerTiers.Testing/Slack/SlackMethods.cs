using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PartnerTiers.Testing.Slack;

/// <summary>The methods of the Web API that the fake has, over its people and channels; shapes and error codes are those of docs.slack.dev.</summary>
internal sealed class SlackMethods(FakeSlack slack)
{
    private int lastView;

    /// <summary>The body of the answer; HTTP 200 in any case.</summary>
    public JsonObject Answer(SlackCall call, string? authorization)
    {
        switch (call.Method)
        {
            case "oauth.v2.access":
                return Exchange(call, authorization);
            case "apps.connections.open":
                return call.Token == FakeSlack.AppToken ? Ok(("url", slack.Sockets.Open())) : Error("invalid_auth");
        }

        if (call.Token is null || !slack.Tokens.TryGetValue(call.Token, out var team))
        {
            return Error(call.Token is null ? "not_authed" : "invalid_auth");
        }

        return call.Method switch
        {
            "auth.test" => Ok(("url", "https://home.slack.example/"), ("team", "Home"), ("user", "partner-tiers"), ("team_id", team), ("user_id", FakeSlack.BotUser), ("bot_id", FakeSlack.BotId)),
            "users.info" => call["user"] is { } id && slack.People.TryGetValue(id, out var person) ? Ok(("user", person.ToJson())) : Error("user_not_found"),
            "users.lookupByEmail" => slack.People.Values.FirstOrDefault(one => one.TeamId == team && one.Email is not null && string.Equals(one.Email, call["email"], StringComparison.OrdinalIgnoreCase)) is { } known ? Ok(("user", known.ToJson())) : Error("users_not_found"),
            "users.list" => Ok(("members", new JsonArray([.. slack.People.Values.Where(one => one.TeamId == team).Select(static one => one.ToJson())])), ("response_metadata", Cursor(null))),
            "usergroups.users.list" => slack.UserGroups.TryGetValue(call["usergroup"] ?? string.Empty, out var group) ? Ok(("users", new JsonArray([.. group.Select(static id => (JsonNode)id)]))) : Error("no_such_subteam"),
            "conversations.info" => Channel(call) is { } channel ? Ok(("channel", channel.ToJson())) : Error("channel_not_found"),
            "conversations.members" => Members(call),
            "conversations.open" => Ok(("channel", new JsonObject { ["id"] = ChatOf(call["users"]!).Id })),
            "conversations.history" or "conversations.replies" => History(call),
            "chat.postMessage" => Post(call),
            "chat.update" => Update(call),
            "chat.delete" => Delete(call),
            "chat.postEphemeral" => Channel(call) is null ? Error("channel_not_found") : Ok(("message_ts", slack.NextTs())),
            "chat.unfurl" or "assistant.threads.setStatus" or "assistant.threads.setSuggestedPrompts" or "assistant.threads.setTitle" => Ok(),
            "views.open" or "views.push" => call["trigger_id"] is { Length: > 0 } ? View(call) : Error("invalid_trigger_id"),
            "views.publish" or "views.update" => View(call),
            _ => Error("unknown_method"),
        };
    }

    private JsonObject Post(SlackCall call)
    {
        var channel = call["channel"] is ['U', ..] or ['W', ..] ? ChatOf(call["channel"]!) : Channel(call);
        if (channel is null)
        {
            return Error("channel_not_found");
        }

        if (channel.IsArchived)
        {
            return Error("is_archived");
        }

        if (string.IsNullOrEmpty(call["text"]) && call.Json("blocks") is not JsonArray { Count: > 0 })
        {
            return Error("no_text");
        }

        if (call.Json("blocks") is JsonArray { Count: > 50 })
        {
            return Error("invalid_blocks");
        }

        var message = new JsonObject
        {
            ["type"] = "message",
            ["user"] = FakeSlack.BotUser,
            ["bot_id"] = FakeSlack.BotId,
            ["text"] = call["text"],
            ["ts"] = slack.NextTs(),
            ["thread_ts"] = call["thread_ts"],
            ["blocks"] = call.Json("blocks"),
            ["metadata"] = call.Json("metadata"),
        };
        channel.Messages.Enqueue(message);
        return Ok(("channel", channel.Id), ("ts", message["ts"]!.DeepClone()), ("message", message.DeepClone()));
    }

    private JsonObject Update(SlackCall call)
    {
        if (Channel(call) is not { } channel)
        {
            return Error("channel_not_found");
        }

        if (channel.Messages.FirstOrDefault(one => one["ts"]!.GetValue<string>() == call["ts"]) is not { } message)
        {
            return Error("message_not_found");
        }

        message["text"] = call["text"];
        message["blocks"] = call.Json("blocks");
        return Ok(("channel", channel.Id), ("ts", call["ts"]!), ("text", call["text"]));
    }

    private JsonObject Delete(SlackCall call)
    {
        if (Channel(call) is not { } channel)
        {
            return Error("channel_not_found");
        }

        var isThere = false;
        for (var left = channel.Messages.Count; left > 0 && channel.Messages.TryDequeue(out var message); left--)
        {
            if (message["ts"]!.GetValue<string>() == call["ts"])
            {
                isThere = true;
            }
            else
            {
                channel.Messages.Enqueue(message);
            }
        }

        return isThere ? Ok(("channel", channel.Id), ("ts", call["ts"]!)) : Error("message_not_found");
    }

    private JsonObject Members(SlackCall call)
    {
        if (Channel(call) is not { } channel)
        {
            return Error("channel_not_found");
        }

        // Pages as Slack's: the cursor is opaque and ends with an equals sign, and only its absence ends the list.
        var limit = int.Parse(call["limit"] ?? "100", CultureInfo.InvariantCulture);
        var from = call["cursor"] is { Length: > 0 } cursor ? int.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(cursor)).Split(' ')[1], CultureInfo.InvariantCulture) : 0;
        var next = from + limit < channel.Members.Count ? Convert.ToBase64String(Encoding.UTF8.GetBytes($"from {from + limit} …")) : null;
        return Ok(("members", new JsonArray([.. channel.Members.Skip(from).Take(limit).Select(static id => (JsonNode)id)])), ("response_metadata", Cursor(next)));
    }

    private JsonObject History(SlackCall call)
    {
        if (Channel(call) is not { } channel)
        {
            return Error("channel_not_found");
        }

        // The newest first, a page at a time.
        var limit = int.Parse(call["limit"] ?? "100", CultureInfo.InvariantCulture);
        var from = int.Parse(call["cursor"] is { Length: > 0 } cursor ? cursor : "0", CultureInfo.InvariantCulture);
        var all = channel.Messages.Where(one => call.Method == "conversations.history" || one["thread_ts"]?.GetValue<string>() == call["ts"])
            .Where(one => call["oldest"] is not { Length: > 0 } oldest || string.CompareOrdinal(one["ts"]!.GetValue<string>(), oldest) > 0).Reverse().ToList();
        var next = from + limit < all.Count ? (from + limit).ToString(CultureInfo.InvariantCulture) : null;
        return Ok(("messages", new JsonArray([.. all.Skip(from).Take(limit).Select(static one => one.DeepClone())])), ("has_more", next is not null), ("response_metadata", Cursor(next)));
    }

    private JsonObject View(SlackCall call)
    {
        if (call.Json("view") is not JsonObject view)
        {
            return Error("invalid_arguments");
        }

        var shown = (JsonObject)view.DeepClone();
        shown["id"] = call["view_id"] ?? string.Create(CultureInfo.InvariantCulture, $"V{Interlocked.Increment(ref lastView):0000}");
        shown["hash"] = slack.NextTs();
        shown["user_id"] = call["user_id"];
        slack.Views.Enqueue(shown);
        return Ok(("view", shown.DeepClone()));
    }

    private JsonObject Exchange(SlackCall call, string? authorization)
    {
        if (authorization != "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("11.22:client-secret")))
        {
            return Error("invalid_client_id");
        }

        // A code and a refresh token work once.
        var given = call["grant_type"] == "refresh_token" ? call["refresh_token"] : call["code"];
        if (given is null || !slack.Grants.TryRemove(given, out var grant))
        {
            return Error(call["grant_type"] == "refresh_token" ? "invalid_refresh_token" : "invalid_code");
        }

        slack.Tokens[grant["access_token"]!.GetValue<string>()] = grant["team"]?["id"]?.GetValue<string>() ?? FakeSlack.Team;
        return grant;
    }

    private SlackChannel? Channel(SlackCall call) => call["channel"] is { } id ? slack.Channels.GetValueOrDefault(id) : null;

    private SlackChannel ChatOf(string user) => slack.Channels.Values.FirstOrDefault(channel => channel.IsChat && channel.Members.Contains(user)) ?? slack.Add(new SlackChannel("D" + user[1..], string.Empty, [user, FakeSlack.BotUser]));

    private static JsonObject Cursor(string? next) => new() { ["next_cursor"] = next ?? string.Empty };

    private static JsonObject Error(string code) => new() { ["ok"] = false, ["error"] = code };

    private static JsonObject Ok(params (string Name, JsonNode? Value)[] fields)
    {
        var body = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in fields)
        {
            body[name] = value;
        }

        return body;
    }
}
