using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Receiving;

namespace PartnerTiers.Channels.Slack.SocketMode;

/// <summary>One web socket: frames put together, each envelope taken in and acknowledged within Slack's three seconds.</summary>
internal sealed class SlackSocket(SlackReception reception, ILogger log) : IAsyncDisposable
{
    private const int MostBytes = 4 * 1_048_576;
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Closing = TimeSpan.FromSeconds(5);

    private readonly ClientWebSocket socket = new() { Options = { KeepAliveInterval = Ping, KeepAliveTimeout = Silence } };
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly List<Task> working = [];

    /// <summary>Connects; the address works once.</summary>
    public Task ConnectAsync(Uri address, CancellationToken cancellationToken) => socket.ConnectAsync(address, cancellationToken);

    /// <summary>Reads until the connection ends.</summary>
    public async Task<SocketEnd> ReadAsync(CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken) is { } text)
        {
            if (Parse(text) is not { } message)
            {
                continue;
            }

            switch (message.Text("type"))
            {
                case "hello":
                    break;
                case "disconnect":
                    return message.Text("reason") switch { "link_disabled" => SocketEnd.SwitchedOff, "too_many_websockets" => SocketEnd.Failed, _ => SocketEnd.ComeAgain };
                case { } type when message.Text("envelope_id") is { } id && message.At("payload") is { } payload:
                    Begin(WorkAsync(id, new SlackEnvelope(type, payload), message.Flag("accepts_response_payload"), cancellationToken));
                    break;
            }
        }

        return SocketEnd.Failed;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Task[] left;
        lock (working)
        {
            left = [.. working];
        }

        await Task.WhenAll(left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (socket.State == WebSocketState.Open)
        {
            using var patience = new CancellationTokenSource(Closing);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        socket.Dispose();
        writing.Dispose();
    }

    private void Begin(Task work)
    {
        lock (working)
        {
            working.RemoveAll(static task => task.IsCompleted);
            working.Add(work);
        }
    }

    // What could not be written into the journal is not acknowledged: Slack sends it again.
    private async Task WorkAsync(string id, SlackEnvelope envelope, bool acceptsAnswer, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await reception.TakeInAsync(envelope, cancellationToken);
            var acknowledgement = new JsonObject { ["envelope_id"] = id };
            if (answer is not null && acceptsAnswer)
            {
                acknowledgement["payload"] = answer;
            }

            await WriteAsync(acknowledgement.ToJsonString(SlackJson.Options), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.JournalUnwritable(log, failure);
        }
    }

    private async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            writing.Release();
        }
    }

    // Null: the connection is at its end.
    private async Task<string?> NextAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[16_384];
        using var text = new MemoryStream();
        while (true)
        {
            ValueWebSocketReceiveResult part;
            try
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            }
            catch (WebSocketException)
            {
                return null;
            }

            if (part.MessageType == WebSocketMessageType.Close || text.Length + part.Count > MostBytes)
            {
                return null;
            }

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
            }
        }
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
