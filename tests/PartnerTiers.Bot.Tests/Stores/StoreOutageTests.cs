using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using PartnerTiers.Bot.Tests.Guarding;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Bot.Tests.Stores;

/// <summary>The whole bot while its store is away, full or somebody else's, and afterwards.</summary>
public sealed class StoreOutageTests : IAsyncLifetime
{
    private const string Thread = "outage-0001";
    private GuardedBot bot = null!;

    private string Store => "Data Source=" + bot.StoreFile;

    public async Task InitializeAsync()
    {
        bot = await GuardedBot.StartAsync();
        // What it knows of bindings it has read once.
        Assert.Equal("help", (await ChatAsync("help")).Kind);
    }

    public Task DisposeAsync() => bot.DisposeAsync().AsTask();

    [Fact]
    public async Task While_the_file_is_gone_questions_are_answered_platforms_send_again_and_readiness_says_so()
    {
        ScratchFolder.LetGoOf(Store);
        File.Move(bot.StoreFile, bot.StoreFile + ".away");
        await DownAsync("who is Elite");
        File.Move(bot.StoreFile + ".away", bot.StoreFile);
        await UpAsync();
    }

    [Fact]
    public async Task While_the_disk_is_full_too()
    {
        await FillAsync();
        await DownAsync("who is Elite", payload: 200_000);
        ScratchFolder.LetGoOf(Store);
        await UpAsync();
    }

    [Fact]
    public async Task Odd_letters_get_an_answer_or_a_clear_no_and_never_an_error()
    {
        foreach (var letters in new[] { "\\u0000", "\\ud800", "\\udc00\\ud800", "\\uffff", "\\u202e", "\\u0000\\u0000Acme" })
        {
            foreach (var body in new[]
            {
                $$"""{"text":"what does {{letters}} Acme need","thread":"{{Thread}}"}""",
                $$"""{"text":"{{letters}}","thread":"{{Thread}}"}""",
                $$"""{"press":"scorecard?partner={{letters}}","thread":"{{Thread}}"}""",
                $$"""{"text":"hello","thread":"{{letters}}{{Thread}}"}""",
            })
            {
                var (status, said) = await PostAsync("/chat", body);
                Assert.True(status is 200 or 400, $"{body}: {status}");
                Assert.DoesNotContain("incident", said, StringComparison.Ordinal);
            }

            foreach (var field in new[] { "id", "text", "locale", "name" })
            {
                var activity = Incoming.With(Incoming.Message("http://127.0.0.1:9/", "who is Elite", "odd"), message => message["deliveryMode"] = "expectReplies").ToJsonString();
                var text = field switch
                {
                    "id" => activity.Replace("\"odd\"", $"\"odd{letters}\"", StringComparison.Ordinal),
                    "text" => activity.Replace("who is", letters, StringComparison.Ordinal),
                    "locale" => activity.Replace("\"locale\":\"", $"\"locale\":\"{letters}", StringComparison.Ordinal),
                    _ => activity.Replace("\"name\":\"", $"\"name\":\"{letters}", StringComparison.Ordinal),
                };
                var (status, said) = await PostAsync("/api/messages", text);
                Assert.True(status is 200 or 400, $"{text}: {status}");
                Assert.DoesNotContain("incident", said, StringComparison.Ordinal);
            }
        }
    }

    private async Task DownAsync(string question, int payload = 0)
    {
        var (status, kind) = await ChatAsync(question);
        Assert.True((status, kind) == (200, "find"), $"{status} {kind}");
        var activity = Incoming.With(Incoming.Message("http://127.0.0.1:9/", "who is Elite", "during"), message =>
        {
            message["deliveryMode"] = "expectReplies";
            message["padding"] = new string('x', payload);
        });
        Assert.Equal(503, (await PostAsync("/api/messages", activity.ToJsonString())).Status);
        var ready = await bot.SendAsync("GET", "/readyz");
        Assert.Equal((503, false), (ready.Response.StatusCode, JsonNode.Parse(await GuardedBot.BodyAsync(ready))!["ready"]!.GetValue<bool>()));
        Assert.Equal(200, (await bot.SendAsync("GET", "/healthz")).Response.StatusCode);
    }

    private async Task UpAsync()
    {
        var activity = Incoming.With(Incoming.Message("http://127.0.0.1:9/", "who is Elite", "during"), message => message["deliveryMode"] = "expectReplies");
        var (status, said) = await PostAsync("/api/messages", activity.ToJsonString());
        Assert.Equal(200, status);
        Assert.Single(JsonNode.Parse(said)!["activities"]!.AsArray());
        Assert.Equal("scorecard", (await ChatAsync("how is Acme doing")).Kind);
        Assert.Equal("need", (await ChatAsync("what does it need for Elite")).Kind);
        Assert.Equal(200, (await bot.SendAsync("GET", "/readyz")).Response.StatusCode);
    }

    private async Task FillAsync()
    {
        ScratchFolder.LetGoOf(Store);
        // The limit is a connection's own: these, more than are ever used at once, wait in the pool for the bot.
        var connections = Enumerable.Range(0, 20).Select(_ => new SqliteConnection(Store)).ToList();
        foreach (var connection in connections)
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA max_page_count=1";
            await command.ExecuteNonQueryAsync();
        }

        connections.ForEach(static connection => connection.Dispose());
    }

    private async Task<(int Status, string Kind)> ChatAsync(string text)
    {
        var (status, said) = await PostAsync("/chat", new JsonObject { ["text"] = text, ["thread"] = Thread }.ToJsonString());
        return (status, JsonNode.Parse(said)?["kind"]?.GetValue<string>() ?? said);
    }

    private async Task<(int Status, string Said)> PostAsync(string path, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var answer = await bot.SendAsync("POST", path, http =>
        {
            http.Request.ContentType = "application/json";
            http.Request.ContentLength = body.Length;
            http.Request.Body = new MemoryStream(body);
        });
        return (answer.Response.StatusCode, await GuardedBot.BodyAsync(answer));
    }
}
