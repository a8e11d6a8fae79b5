using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Receiving;

public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private const string Loopback = "http://127.0.0.1:9/";

    private TeamsHost bot = null!;

    public async Task InitializeAsync() => bot = await TeamsHost.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("HEAD", 200)]
    [InlineData("GET", 405)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    public async Task Only_a_post_is_a_message(string method, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), bot.Address);
        Assert.Equal(status, (int)(await bot.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:9/"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:9/","conversation":{}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:9/","conversation":{"id":"\ud800"}}""")]
    public async Task What_is_no_activity_is_a_400(string body) => Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync(body)).StatusCode);

    [Fact]
    public async Task A_depth_without_end_is_a_400() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync("""{"type":"message","value":""" + new string('[', 100_000))).StatusCode);

    [Fact]
    public async Task Text_that_a_web_page_could_send_is_a_400() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync(Incoming.Message(Loopback, "hello").ToJsonString(), contentType: "text/plain")).StatusCode);

    [Fact]
    public async Task More_than_256_KB_is_a_413_with_and_without_a_length()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await bot.PostAsync(new string(' ', 300_000))).StatusCode);
        // One byte too many: what is refused before all of it is sent may be lost in the connection's end.
        using var chunked = new HttpRequestMessage(HttpMethod.Post, bot.Address) { Content = new StringContent(new string(' ', 262_145), Encoding.UTF8, "application/json") };
        chunked.Headers.TransferEncodingChunked = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await bot.SendAsync(chunked)).StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_a_400()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Address) { Content = new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]) };
        request.Content.Headers.ContentType = new("application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("somethingNobodyKnows")]
    public async Task Types_that_need_no_answer_are_taken_and_forgotten(string type)
    {
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(Incoming.Event(Loopback, type, _ => { }).ToJsonString())).StatusCode);
        Assert.Equal(0, bot.Journal.Count);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://127.0.0.1@evil.example/")]
    [InlineData("file:///etc/passwd")]
    public async Task Without_credentials_replies_go_to_this_machine_alone(string serviceUrl)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.PostAsync(Incoming.Message(serviceUrl, "hello").ToJsonString())).StatusCode);
        Assert.Equal(0, bot.Journal.Count);
    }

    [Theory]
    [InlineData("Host", "bot.example.com")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    public async Task Without_credentials_nobody_comes_in_by_another_name_or_through_a_tunnel(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Address) { Content = new StringContent(Incoming.Message(Loopback, "hello").ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task When_the_journal_is_down_the_channel_is_asked_to_send_again()
    {
        bot.Journal.IsDown = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bot.PostAsync(Incoming.Message(Loopback, "hello").ToJsonString())).StatusCode);
    }

    [Fact]
    public async Task Data_of_somebody_elses_card_asks_nothing()
    {
        var activity = Incoming.With(Incoming.Message(Loopback, string.Empty), message =>
        {
            message.Remove("text");
            message["value"] = new JsonObject { ["approve"] = true };
        });

        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(activity.ToJsonString())).StatusCode);
        Assert.Equal(0, bot.Journal.Count);
    }
}
