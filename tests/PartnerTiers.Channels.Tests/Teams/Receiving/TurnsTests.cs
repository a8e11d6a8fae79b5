using System.Net;
using System.Text.Json.Nodes;
using PartnerTiers.Channels.Teams.Receiving;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Receiving;

public sealed class TurnsTests : IAsyncLifetime
{
    private FakeConnector connector = null!;
    private TeamsHost bot = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        bot = await TeamsHost.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task A_sentence_is_answered_in_plain_text_after_a_typing_indicator()
    {
        var response = await PostAsync(Incoming.Message(connector.ServiceUrl, "hello"));
        var reply = Assert.Single(await connector.MessagesAsync(1));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("You said: hello", reply.Text);
        Assert.Equal("plain", reply.Body!["textFormat"]!.GetValue<string>());
        Assert.Equal("1723450000001", reply.Body["replyToId"]!.GetValue<string>());
        Assert.Equal("teams/v3/conversations/a:1one/activities/1723450000001", reply.Path);
        Assert.Equal(["typing", "message"], connector.Sent.Where(activity => activity.Method == "POST").Select(activity => activity.Type));
    }

    [Fact]
    public async Task An_answer_with_parts_is_a_card_without_text()
    {
        bot.Desk.Answering = _ => Task.FromResult(AnswerSamples.Named("scorecard"));
        await PostAsync(Incoming.Message(connector.ServiceUrl, "scorecard for Larkfield"));
        var reply = Assert.Single(await connector.MessagesAsync(1));

        Assert.Null(reply.Text);
        Assert.Equal("application/vnd.microsoft.card.adaptive", reply.Body!["attachments"]![0]!["contentType"]!.GetValue<string>());
        Assert.Equal("AdaptiveCard", reply.Body["attachments"]![0]!["content"]!["type"]!.GetValue<string>());
        Assert.StartsWith("Larkfield Systems, Inc. is Select", reply.Body["summary"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_the_own_mention_goes_others_stay_and_the_thread_is_kept()
    {
        await PostAsync(Incoming.Mentioning(connector.ServiceUrl, "<at>Partner Tiers</at>\u00A0 which partners has <at>Maria Lopez</at>?"));
        var reply = Assert.Single(await connector.MessagesAsync(1));
        var asked = Assert.Single(bot.Desk.Asked);

        Assert.Equal("which partners has Maria Lopez?", asked.Text);
        Assert.Equal(("19:sales@thread.tacv2", Incoming.Thread, false), (asked.Where.ChannelId, asked.Where.ThreadId, asked.Where.IsPrivate));
        Assert.Equal($"teams/v3/conversations/{Incoming.Thread}/activities/1723450000001", reply.Path);
        Assert.Contains("%3Bmessageid%3D", reply.RawPath, StringComparison.Ordinal);
        Assert.DoesNotContain(connector.Sent, activity => activity.Type == "typing");
    }

    [Fact]
    public async Task Who_asks_comes_with_tenant_address_and_language()
    {
        connector.Members["29:ann"] = new JsonObject { ["id"] = "29:ann", ["name"] = "Ann Other", ["userPrincipalName"] = "ann@example.com" };
        await PostAsync(Incoming.Message(connector.ServiceUrl, "hello"));
        await connector.MessagesAsync(1);
        var asked = Assert.Single(bot.Desk.Asked);

        Assert.Equal(("teams", "29:ann", "Ann Other", "ann@example.com", Incoming.Tenant, "en-GB"), (asked.Channel, asked.From.Id, asked.From.Name, asked.From.Email, asked.From.Tenant, asked.LanguageHint));
        Assert.True(asked.Where.IsPrivate);
    }

    [Fact]
    public async Task A_guest_is_not_home_although_in_the_home_directory()
    {
        connector.Members["29:ann"] = new JsonObject { ["id"] = "29:ann", ["email"] = "ann@partner.example", ["userPrincipalName"] = "ann_partner.example#EXT#@home.example", ["tenantId"] = Incoming.Tenant };
        await PostAsync(Incoming.Message(connector.ServiceUrl, "hello"));
        await connector.MessagesAsync(1);

        Assert.Equal(("ann@partner.example", null), (bot.Desk.Asked[0].From.Email, bot.Desk.Asked[0].From.Tenant));
    }

    [Fact]
    public async Task In_a_shared_channel_somebody_outside_reads_along()
    {
        await PostAsync(Incoming.With(Incoming.Mentioning(connector.ServiceUrl, "<at>Partner Tiers</at> hello"), activity => activity["channelData"]!["channel"] = new JsonObject { ["id"] = "19:sales@thread.tacv2", ["type"] = "shared" }));
        await connector.MessagesAsync(1);

        Assert.True(bot.Desk.Asked[0].Where.HasOutsiders);
    }

    [Fact]
    public async Task What_comes_twice_is_answered_once()
    {
        var message = Incoming.Message(connector.ServiceUrl, "hello");
        var statuses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => PostAsync(message)));
        await PostAsync(Incoming.Message(connector.ServiceUrl, "and then", "1723450000002"));
        await connector.MessagesAsync(2);

        Assert.All(statuses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(["You said: hello", "You said: and then"], connector.Messages.Select(reply => reply.Text));
    }

    [Fact]
    public async Task A_conversation_is_answered_in_its_order()
    {
        bot.Desk.Answering = async message =>
        {
            await Task.Delay(message.Text == "0" ? 100 : 1);
            return FakeDesk.Echo(message);
        };
        for (var i = 0; i < 10; i++)
        {
            await PostAsync(Incoming.Message(connector.ServiceUrl, $"{i}", $"id{i}"));
        }

        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"You said: {i}"), (await connector.MessagesAsync(10)).Select(reply => reply.Text));
    }

    [Fact]
    public async Task What_came_before_and_another_process_has_is_waited_for_without_holding_others_up()
    {
        await using var host = await TeamsHost.StartAsync(time: new HastyTime());
        var (isWaiting, looks) = (true, 0);
        host.Journal.Waits = payload =>
        {
            looks++;
            return Volatile.Read(ref isWaiting) && payload.Contains("second", StringComparison.Ordinal);
        };
        await host.PostAsync(Incoming.Message(connector.ServiceUrl, "second", "m2").ToJsonString());
        await host.PostAsync(Incoming.Message(connector.ServiceUrl, "elsewhere", "m3", "a:other").ToJsonString());
        Assert.Equal("You said: elsewhere", Assert.Single(await connector.MessagesAsync(1)).Text);
        await Eventually.IsTrueAsync(() => looks > 20, () => "it is not looked for again");
        Assert.Single(connector.Messages);

        Volatile.Write(ref isWaiting, false);
        Assert.Equal("You said: second", (await connector.MessagesAsync(2))[1].Text);
    }

    [Fact]
    public async Task A_slow_answer_is_acknowledged_at_once_and_sent_later()
    {
        var thinking = new TaskCompletionSource();
        bot.Desk.Answering = async message =>
        {
            await thinking.Task;
            return FakeDesk.Echo(message);
        };
        var response = await PostAsync(Incoming.Message(connector.ServiceUrl, "a hard one"));
        await Eventually.IsTrueAsync(() => bot.Desk.Asked.Count == 1, () => "the desk was never asked");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(connector.Messages);
        thinking.SetResult();
        Assert.Equal("You said: a hard one", (await connector.MessagesAsync(1))[0].Text);
    }

    [Fact]
    public async Task When_something_of_ours_is_broken_the_person_is_told()
    {
        bot.Desk.Answering = _ => throw new InvalidOperationException("a bug");
        await PostAsync(Incoming.Message(connector.ServiceUrl, "hello"));

        Assert.StartsWith("Something went wrong", (await connector.MessagesAsync(1))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expected_replies_are_in_the_response_and_nowhere_else()
    {
        var message = Incoming.With(Incoming.Message(connector.ServiceUrl, "hello"), activity => activity["deliveryMode"] = "expectReplies");
        var body = JsonNode.Parse(await (await PostAsync(message)).Content.ReadAsStringAsync())!;
        var again = JsonNode.Parse(await (await PostAsync(message)).Content.ReadAsStringAsync())!;

        Assert.Equal("You said: hello", Assert.Single(body["activities"]!.AsArray())!["text"]!.GetValue<string>());
        Assert.Empty(again["activities"]!.AsArray());
        Assert.DoesNotContain(connector.Sent, activity => activity.Method == "POST");
    }

    [Fact]
    public async Task What_is_answered_but_cannot_be_marked_is_not_answered_again_and_marked_later()
    {
        await using var host = await TeamsHost.StartAsync(time: new HastyTime());
        host.Journal.IsFull = true;
        var waiting = Incoming.With(Incoming.Message(connector.ServiceUrl, "at once", "m1"), activity => activity["deliveryMode"] = "expectReplies");
        var body = JsonNode.Parse(await (await host.PostAsync(waiting.ToJsonString())).Content.ReadAsStringAsync())!;
        Assert.Equal("You said: at once", Assert.Single(body["activities"]!.AsArray())!["text"]!.GetValue<string>());
        await host.PostAsync(Incoming.Message(connector.ServiceUrl, "later", "m2").ToJsonString());
        Assert.Equal("You said: later", Assert.Single(await connector.MessagesAsync(1)).Text);

        host.Journal.IsFull = false;
        await Eventually.IsTrueAsync(() => !host.Journal.IsOpen(JournalKeys.Turns), () => "still open");
        Assert.Single(await connector.MessagesAsync(1));
        Assert.Equal(2, host.Desk.Asked.Count);
    }

    [Fact]
    public async Task A_button_of_an_old_client_comes_as_a_message_with_a_value()
    {
        await PostAsync(Incoming.With(Incoming.Message(connector.ServiceUrl, string.Empty), activity =>
        {
            activity.Remove("text");
            activity["value"] = new JsonObject { ["press"] = "press:history", ["said"] = "History" };
        }));
        await connector.MessagesAsync(1);

        Assert.Equal(("press:history", string.Empty), (bot.Desk.Asked[0].Press, bot.Desk.Asked[0].Text));
    }

    [Fact]
    public async Task What_a_crash_left_unanswered_is_answered_after_the_restart()
    {
        var journal = new MemoryJournal();
        var desk = new FakeDesk { Answering = _ => new TaskCompletionSource<Conversation.Answers.Answer>().Task };
        var dying = await TeamsHost.StartAsync(desk: desk, journal: journal);
        await dying.PostAsync(Incoming.Message(connector.ServiceUrl, "are you there").ToJsonString());
        await Eventually.IsTrueAsync(() => desk.Asked.Count == 1, () => "the desk was never asked");

        await using var reborn = await TeamsHost.StartAsync(journal: journal);
        Assert.Equal("You said: are you there", (await connector.MessagesAsync(1))[0].Text);
        Assert.Equal(HttpStatusCode.OK, (await reborn.PostAsync(Incoming.Message(connector.ServiceUrl, "are you there").ToJsonString())).StatusCode);
        await dying.DisposeAsync();
        Assert.Single(connector.Messages);
    }

    [Fact]
    public async Task A_throttled_reply_waits_as_long_as_it_is_told()
    {
        connector.FailMessagesWith(429, "Throttled", retryAfter: 0);
        connector.FailMessagesWith(503, retryAfter: 0);
        await PostAsync(Incoming.Message(connector.ServiceUrl, "hello"));
        await Eventually.IsTrueAsync(() => connector.Messages.Count == 3, () => $"{connector.Messages.Count} attempts");

        Assert.All(connector.Messages, reply => Assert.Equal("You said: hello", reply.Text));
    }

    [Theory]
    [InlineData(500, "ServiceError")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(413, null)]
    public async Task A_reply_that_may_have_arrived_or_never_can_is_not_sent_again(int status, string? code)
    {
        connector.FailMessagesWith(status, code);
        await PostAsync(Incoming.Message(connector.ServiceUrl, "hello"));
        await PostAsync(Incoming.Message(connector.ServiceUrl, "next", "1723450000002"));
        await connector.MessagesAsync(2);

        Assert.Equal(["You said: hello", "You said: next"], connector.Messages.Select(reply => reply.Text));
    }

    private Task<HttpResponseMessage> PostAsync(JsonNode activity) => bot.PostAsync(activity.ToJsonString());
}
