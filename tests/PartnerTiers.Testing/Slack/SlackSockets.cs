using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PartnerTiers.Testing.BotConnector;

namespace PartnerTiers.Testing.Slack;

/// <summary>The fake's end of Socket Mode: tickets that work once, hello, envelopes to any one connection, acknowledgements.</summary>
public sealed class SlackSockets(FakeSlack slack)
{
    private const int FrameBytes = 4_000;

    private readonly ConcurrentDictionary<string, bool> tickets = new();
    private readonly ConcurrentDictionary<string, WebSocketConnection> connections = new();
    private int turn;
    private int opened;

    /// <summary>What the app acknowledged: envelope ids with the payload, if any.</summary>
    public ConcurrentDictionary<string, JsonNode?> Acknowledged { get; } = new();

    /// <summary>How many connections are open.</summary>
    public int Count => connections.Count;

    /// <summary>How many were opened so far.</summary>
    public int Opened => Volatile.Read(ref opened);

    /// <summary>Sends an envelope to one of the connections, in frames as small as Slack's may be; its id.</summary>
    public async Task<string> SendAsync(string type, JsonObject payload, bool acceptsAnswer = true)
    {
        var id = Guid.NewGuid().ToString();
        await SendRawAsync(new JsonObject { ["envelope_id"] = id, ["type"] = type, ["payload"] = payload, ["accepts_response_payload"] = acceptsAnswer });
        return id;
    }

    /// <summary>Tells the app to come again: <c>warning</c>, <c>refresh_requested</c> or <c>link_disabled</c>.</summary>
    public Task DisconnectAsync(string reason) => SendRawAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "fake" } });

    /// <summary>Cuts all connections as a network does.</summary>
    public void Cut()
    {
        foreach (var (id, connection) in connections)
        {
            connections.TryRemove(id, out _);
            connection.Socket.Abort();
        }
    }

    internal string Open()
    {
        var ticket = Guid.NewGuid().ToString("N");
        tickets[ticket] = true;
        return slack.SocketUrl(ticket);
    }

    internal async Task HandleAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest || !tickets.TryRemove(http.Request.Query["ticket"].ToString(), out _))
        {
            http.Response.StatusCode = 404;
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var writing = new SemaphoreSlim(1, 1);
        var id = Guid.NewGuid().ToString();
        Interlocked.Increment(ref opened);
        await WriteAsync(socket, writing, new JsonObject { ["type"] = "hello", ["num_connections"] = connections.Count + 1, ["connection_info"] = new JsonObject { ["app_id"] = "A0FAKE" }, ["debug_info"] = new JsonObject { ["host"] = "fake", ["approximate_connection_time"] = 18_060 } });
        connections[id] = new WebSocketConnection(socket, writing);
        try
        {
            await ReadAsync(socket, http.RequestAborted);
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException)
        {
            // Cut, by either side.
        }
        finally
        {
            connections.TryRemove(id, out _);
        }
    }

    private async Task ReadAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[8_192];
        using var text = new MemoryStream();
        while (socket.State == WebSocketState.Open)
        {
            var part = await socket.ReceiveAsync(buffer, cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                return;
            }

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                if (JsonNode.Parse(Encoding.UTF8.GetString(text.ToArray())) is JsonObject answer && answer["envelope_id"] is { } id)
                {
                    Acknowledged[id.GetValue<string>()] = answer["payload"]?.DeepClone();
                }

                text.SetLength(0);
            }
        }
    }

    private async Task SendRawAsync(JsonObject envelope)
    {
        WebSocketConnection[] all = [];
        await Eventually.IsTrueAsync(() => (all = [.. connections.Values.Where(static one => one.Socket.State == WebSocketState.Open)]).Length > 0, static () => "no connection is open");
        var (socket, writing) = all[Interlocked.Increment(ref turn) % all.Length];
        await WriteAsync(socket, writing, envelope);
    }

    private static async Task WriteAsync(WebSocket socket, SemaphoreSlim writing, JsonObject message)
    {
        var bytes = Encoding.UTF8.GetBytes(message.ToJsonString());
        await writing.WaitAsync();
        try
        {
            for (var at = 0; at < bytes.Length; at += FrameBytes)
            {
                var length = Math.Min(FrameBytes, bytes.Length - at);
                await socket.SendAsync(bytes.AsMemory(at, length), WebSocketMessageType.Text, at + length == bytes.Length, CancellationToken.None);
            }
        }
        finally
        {
            writing.Release();
        }
    }

    private sealed record WebSocketConnection(WebSocket Socket, SemaphoreSlim Writing);
}
