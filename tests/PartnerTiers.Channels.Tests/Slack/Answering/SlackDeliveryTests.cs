using System.Text.Json.Nodes;
using PartnerTiers.Channels.Slack;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Tests.Slack.Fakes;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.Answering;

/// <summary>How answers reach people when Slack is busy, slow, or says no.</summary>
public sealed class SlackDeliveryTests
{
    [Fact]
    public async Task Told_to_wait_it_waits_and_posts_once()
    {
        // Over a web socket, because the patience with a slow request is a wait as well.
        await using var host = await SlackHost.StartAsync(static options => options with { Mode = SlackMode.Socket, AppToken = FakeSlack.AppToken }, new SlackParts { Time = new HastyTime() });
        await Eventually.IsTrueAsync(() => host.Slack.Sockets.Count == 2, static () => "there are no two connections");
        host.Slack.Fail("chat.postMessage", new SlackFailure(429, "ratelimited", RetryAfter: 3));

        await host.Slack.Sockets.SendAsync("events_api", host.Sender.Callback(SlackSender.Message(host.Slack, SlackHost.Ann, host.Chat.Id, "hello")));
        await host.Slack.CallsAsync("chat.postMessage", 2);
        await Eventually.IsTrueAsync(() => !host.Chat.Messages.IsEmpty, static () => "nothing was posted");

        Assert.Equal("You said: hello", First(Assert.Single(host.Chat.Messages)["text"]!.GetValue<string>()));
        Assert.Single(host.Desk.Asked);
    }

    [Fact]
    public async Task Where_slacks_answer_is_lost_the_message_is_not_posted_twice()
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Fail("chat.postMessage", new SlackFailure(IsDone: true, IsCut: true));

        using var answer = await host.SayAsync("hello");
        await host.SettleAsync();

        Assert.Equal(["You said: hello", "You said: are you done?"], host.Chat.Messages.Select(static message => First(message["text"]!.GetValue<string>())));
        Assert.Contains(host.Slack.Calls, static call => call.Method == "conversations.replies");
    }

    [Fact]
    public async Task Where_the_message_itself_was_lost_it_is_posted_again()
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Fail("chat.postMessage", new SlackFailure(IsCut: true));

        using var answer = await host.SayAsync("hello");
        await host.SettleAsync();

        Assert.Equal(["You said: hello", "You said: are you done?"], host.Chat.Messages.Select(static message => First(message["text"]!.GetValue<string>())));
    }

    [Fact]
    public async Task Nothing_more_is_tried_in_a_channel_that_is_archived()
    {
        await using var host = await SlackHost.StartAsync();
        host.Room.IsArchived = true;

        using var answer = await host.Sender.MessageAsync(host.Slack, SlackHost.Ann, host.Room.Id, "<@U0BOT> hello");
        await Eventually.IsTrueAsync(() => host.Slack.Calls.Any(call => call.Method == "chat.postMessage" && call["channel"] == host.Room.Id), static () => "nothing was posted");
        await host.SettleAsync();

        Assert.Single(host.Slack.Calls, call => call.Method == "chat.postMessage" && call["channel"] == host.Room.Id);
        Assert.DoesNotContain(await host.Parts.Journal.PendingAsync("slack", CancellationToken.None), entry => entry.Payload.Contains(host.Room.Id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("token_revoked")]
    [InlineData("account_inactive")]
    [InlineData("invalid_auth")]
    public async Task An_installation_whose_token_was_withdrawn_is_forgotten(string error)
    {
        await using var host = await InstalledAsync(expiresInHours: null);
        host.Slack.Fail("users.info", new SlackFailure(Error: error));

        using var answer = await host.SayAsync("hello");
        await Eventually.IsTrueAsync(() => host.Parts.Installs.Kept.IsEmpty, static () => "the installation is still there");
    }

    [Fact]
    public async Task A_token_that_was_renewed_meanwhile_stays_when_the_old_one_is_refused()
    {
        await using var host = await InstalledAsync(expiresInHours: null);
        var composing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Desk.Answering = async message =>
        {
            await composing.Task;
            return FakeDesk.Echo(message);
        };

        using var answer = await host.SayAsync("hello");
        await host.AskedAsync(1);
        host.Parts.Installs.Kept[FakeSlack.Team] = host.Parts.Installs.Kept[FakeSlack.Team] with { BotToken = "xoxb-again" };
        host.Slack.Tokens.Clear();
        composing.SetResult();
        await Eventually.IsTrueAsync(() => host.Parts.Log.All.Any(static line => line.Text.Contains("is gone", StringComparison.Ordinal)), static () => "nothing was refused");

        Assert.Equal("xoxb-again", host.Parts.Installs.Kept[FakeSlack.Team].BotToken);
    }

    [Fact]
    public async Task A_token_that_ended_is_renewed_once_however_many_ask_at_once()
    {
        await using var host = await InstalledAsync(expiresInHours: 1);
        host.Slack.Grants["xoxe-1-old"] = new JsonObject { ["ok"] = true, ["access_token"] = "xoxe.xoxb-new", ["refresh_token"] = "xoxe-1-new", ["expires_in"] = 43_200, ["team"] = new JsonObject { ["id"] = FakeSlack.Team } };
        var rooms = Enumerable.Range(0, 8).Select(number => host.Slack.Add(new SlackChannel($"D0{number}", string.Empty, [SlackHost.Ann, FakeSlack.BotUser]))).ToList();

        var answers = await Task.WhenAll(rooms.Select(room => host.Sender.MessageAsync(host.Slack, SlackHost.Ann, room.Id, "hello")));
        var posts = await host.Slack.CallsAsync("chat.postMessage", rooms.Count);

        Assert.Single(host.Slack.Calls, static call => call.Method == "oauth.v2.access");
        Assert.All(posts, static call => Assert.Equal("xoxe.xoxb-new", call.Token));
        Assert.Equal(("xoxe.xoxb-new", "xoxe-1-new"), (host.Parts.Installs.Kept[FakeSlack.Team].BotToken, host.Parts.Installs.Kept[FakeSlack.Team].RefreshToken));
        Array.ForEach(answers, static answer => answer.Dispose());
    }

    [Fact]
    public async Task In_a_chat_the_list_turns_its_page_where_it_stands()
    {
        await using var host = await SlackHost.StartAsync();
        using var asked = await host.SayAsync("list");
        await host.Slack.CallsAsync("chat.postMessage", 1);
        var message = host.Chat.Messages.Single();

        using var pressed = await host.Sender.PressAsync(host.Slack, SlackHost.Ann, host.Chat, message, Turn());
        var update = (await host.Slack.CallsAsync("chat.update", 1))[0];

        Assert.Equal((message["ts"]!.GetValue<string>(), "You said: page 2"), (update["ts"], First(update["text"])));
        Assert.Contains("feedback_buttons", message["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("feedback_buttons", update["blocks"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_process_answers_by_now_is_not_posted()
    {
        await using var host = await SlackHost.StartAsync();
        var lost = new TaskCompletionSource();
        host.Desk.Answering = _ =>
        {
            host.Parts.Journal.LostTo = lost;
            return Task.FromResult(Conversation.Answers.Answer.Broken(null));
        };

        using var asked = await host.SayAsync("list");
        await lost.Task.WaitAsync(TimeSpan.FromMinutes(2));

        Assert.DoesNotContain(host.Slack.Calls, static call => call.Method == "chat.postMessage");
    }

    [Fact]
    public async Task In_a_channel_the_next_page_is_for_the_presser_alone()
    {
        await using var host = await SlackHost.StartAsync();

        using var pressed = await host.Sender.PressAsync(host.Slack, SlackHost.Ann, host.Room, new JsonObject { ["ts"] = "1.1" }, Turn());
        var whisper = (await host.Slack.CallsAsync("chat.postEphemeral", 1))[0];

        Assert.Equal((host.Room.Id, SlackHost.Ann, "You said: page 2"), (whisper["channel"], whisper["user"], First(whisper["text"])));
        Assert.True(host.Desk.Asked.Single().Where.IsPrivate);
    }

    [Fact]
    public async Task What_one_person_sees_turns_its_page_by_the_address_that_came_with_the_press()
    {
        await using var host = await SlackHost.StartAsync();

        using var pressed = await host.Sender.InteractionAsync(new JsonObject
        {
            ["type"] = "block_actions",
            ["user"] = new JsonObject { ["id"] = SlackHost.Ann, ["team_id"] = FakeSlack.Team },
            ["team"] = new JsonObject { ["id"] = FakeSlack.Team },
            ["channel"] = new JsonObject { ["id"] = host.Room.Id },
            ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1.1", ["channel_id"] = host.Room.Id, ["is_ephemeral"] = true },
            ["response_url"] = host.Slack.ResponseUrl(),
            ["trigger_id"] = host.Sender.Trigger(),
            ["actions"] = new JsonArray(Turn()),
        });
        var response = (await host.Slack.CallsAsync("response_url", 1))[0];

        Assert.Equal(("true", "ephemeral", "You said: page 2"), (response["replace_original"], response["response_type"], First(response["text"])));
    }

    [Fact]
    public async Task What_one_person_is_asked_in_a_channel_is_pressed_in_that_channel_and_gone_when_it_is_settled()
    {
        await using var host = await SlackHost.StartAsync();
        host.Desk.Answering = static message => Task.FromResult(message.Press is null ? Asking(message) : FakeDesk.Echo(message) with { Settles = true });
        using var asked = await host.Sender.MessageAsync(host.Slack, SlackHost.Ann, host.Room.Id, "<@U0BOT> bind");
        var whisper = (await host.Slack.CallsAsync("chat.postEphemeral", 1))[0];
        var button = whisper.Json("blocks")!.AsArray().Single(static block => block!["type"]!.GetValue<string>() == "actions")!["elements"]![0]!.AsObject();

        using var pressed = await host.Sender.PressAsync(host.Slack, SlackHost.Ann, host.Room, new JsonObject { ["ts"] = "1.1" }, button, isForOne: true);
        var response = (await host.Slack.CallsAsync("response_url", 1))[0];

        Assert.Equal((host.Room.Id, false), (host.Desk.Asked[^1].Where.ChannelId, host.Desk.Asked[^1].Where.IsPrivate));
        Assert.Equal(("true", "ephemeral", "You said: yes"), (response["replace_original"], response["response_type"], First(response["text"])));
    }

    [Fact]
    public async Task What_one_person_is_asked_by_a_command_stays_private()
    {
        await using var host = await SlackHost.StartAsync();
        host.Desk.Answering = static message => Task.FromResult(message.Press is null ? Asking(message) : FakeDesk.Echo(message));
        using var asked = await host.Sender.CommandAsync(host.Slack, SlackHost.Ann, host.Room.Id, "approve Acme");
        var shown = (await host.Slack.CallsAsync("response_url", 1))[0];
        var button = shown.Json("blocks")!.AsArray().First(static block => block!["type"]!.GetValue<string>() == "actions")!["elements"]![0]!.AsObject();

        using var pressed = await host.Sender.PressAsync(host.Slack, SlackHost.Ann, host.Room, new JsonObject { ["ts"] = "1.1" }, button, isForOne: true);
        await host.Slack.CallsAsync("response_url", 2);

        Assert.True(host.Desk.Asked[^1].Where.IsPrivate);
    }

    private static Conversation.Answers.Answer Asking(Conversation.Desk.IncomingMessage message) => FakeDesk.Echo(message) with
    {
        Parts = [new Conversation.Answers.Parts.Actions([new Conversation.Answers.Button(Conversation.Answers.Phrase.Of("Yes"), Conversation.Answers.Phrase.Of("yes"), "yes")])],
        Reserved = new Conversation.Answers.Reserved(Conversation.Answers.Phrase.Of("This waits."), "again"),
    };

    // All of an answer is its text; the first line is enough here.
    private static string First(string? text) => text!.Split('\n')[0];

    private static JsonObject Turn() => new() { ["action_id"] = "turn:0", ["type"] = "button", ["value"] = "page 2", ["action_ts"] = "2.2" };

    private static async Task<SlackHost> InstalledAsync(int? expiresInHours)
    {
        var parts = new SlackParts();
        parts.Installs.Kept[FakeSlack.Team] = new SlackInstall(FakeSlack.Team, null, FakeSlack.BotToken, FakeSlack.BotUser, FakeSlack.BotId)
        {
            RefreshToken = "xoxe-1-old",
            ExpiresAt = expiresInHours is { } hours ? parts.Time.GetUtcNow().AddHours(hours) : null,
        };
        return await SlackHost.StartAsync(static options => options with { BotToken = string.Empty, ClientId = "11.22", ClientSecret = "client-secret" }, parts);
    }
}
