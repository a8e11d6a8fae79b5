using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using PartnerTiers.Channels.Web;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Channels.Tests.Web;

public sealed class ChatEndpointTests
{
    private const string Thread = "0123456789abcdef";

    [Fact]
    public async Task A_typed_question_is_answered_in_its_thread()
    {
        await using var host = await ChatPageHost.StartAsync();
        using var response = await SendAsync(host, new { text = "scorecard", thread = Thread });

        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("scorecard", body.GetProperty("kind").GetString());
        Assert.StartsWith("<article", body.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Larkfield", body.GetProperty("summary").GetString(), StringComparison.Ordinal);
        var message = Assert.Single(host.Desk.Messages);
        Assert.Equal(("web", Thread, true, "scorecard", null), (message.Channel, message.Where.ThreadId, message.Where.IsPrivate, message.Text, message.Press));
    }

    [Fact]
    public async Task A_pressed_button_arrives_as_a_press()
    {
        await using var host = await ChatPageHost.StartAsync(ChatPageHost.OnExamples with { Email = "sam.seller@example.com" });
        using var response = await SendAsync(host, new { press = "press:more", thread = Thread });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var message = Assert.Single(host.Desk.Messages);
        Assert.Equal((string.Empty, "press:more", "sam.seller@example.com"), (message.Text, message.Press, message.From.Email));
    }

    [Theory]
    [InlineData("""{"thread":"0123456789abcdef"}""")]
    [InlineData("""{"text":"a","press":"b","thread":"0123456789abcdef"}""")]
    [InlineData("""{"text":"a"}""")]
    [InlineData("""{"text":"a","thread":"short"}""")]
    [InlineData("""{"text":"a","thread":"0123456789\n<b>"}""")]
    [InlineData("""{"text":"a","thread":"0123456789abcdef","as":"admin"}""")]
    [InlineData("""{"text":7,"thread":"0123456789abcdef"}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task What_the_page_would_not_send_is_refused(string body)
    {
        await using var host = await ChatPageHost.StartAsync();
        using var response = await SendAsync(host, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(host.Desk.Messages);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_also_when_it_hides_its_length()
    {
        await using var host = await ChatPageHost.StartAsync();
        var large = JsonSerializer.Serialize(new { text = new string('a', 70_000), thread = Thread });
        using var announced = await SendAsync(host, new StringContent(large, Encoding.UTF8, "application/json"));
        // One byte too many: what is refused before all of it is sent may be lost in the connection's end.
        using var hidden = await SendAsync(host, new StringContent(new string(' ', (64 * 1024) + 1), Encoding.UTF8, "application/json"), request => request.Headers.TransferEncodingChunked = true);
        using var longText = await SendAsync(host, new { text = new string('a', 2_001), thread = Thread });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, announced.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, longText.StatusCode);
        Assert.Empty(host.Desk.Messages);
    }

    [Fact]
    public async Task A_form_of_another_page_is_refused()
    {
        await using var host = await ChatPageHost.StartAsync();
        using var form = await SendAsync(host, new StringContent("""{"text":"a","thread":"0123456789abcdef"}""", Encoding.UTF8, "text/plain"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        Assert.Empty(host.Desk.Messages);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    [InlineData("Host", "192.168.1.7:3978")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task What_another_page_or_computer_sends_is_refused(string header, string value)
    {
        await using var host = await ChatPageHost.StartAsync();
        using var response = await SendAsync(host, new { text = "scorecard", thread = Thread }, request => request.Headers.TryAddWithoutValidation(header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Desk.Messages);
    }

    [Fact]
    public async Task The_pages_own_origin_and_the_name_localhost_are_answered()
    {
        await using var host = await ChatPageHost.StartAsync();
        var name = "localhost:" + host.Address.Port;
        using var response = await SendAsync(host, new { text = "scorecard", thread = Thread }, request =>
        {
            request.Headers.Host = name;
            request.Headers.Add("Origin", "http://" + name);
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task When_something_breaks_the_person_is_told_and_not_why()
    {
        await using var host = await ChatPageHost.StartAsync();
        using var response = await SendAsync(host, new { text = "boom", thread = Thread });

        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Something went wrong", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_development_mode_there_is_no_page()
    {
        await using var host = await ChatPageHost.StartAsync(new WebChatOptions());
        using var client = new HttpClient { BaseAddress = host.Address };

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/chat/chat.js")).StatusCode);
        using var response = await SendAsync(host, new { text = "scorecard", thread = Thread });
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(host.Desk.Messages);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chat/chat.js")]
    [InlineData("/chat/chat.css")]
    [InlineData("/chat/icon.svg")]
    public async Task Every_file_forbids_frames_foreign_files_guessing_and_keeping(string path)
    {
        await using var host = await ChatPageHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };
        using var response = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_page_speaks_the_browsers_language_and_says_what_it_runs_on()
    {
        await using var host = await ChatPageHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr;q=0.9, de-AT;q=0.8, en;q=0.1");
        var german = await client.GetStringAsync("/");
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        var english = await client.GetStringAsync("/");

        Assert.Contains("<html lang=\"de\">", german, StringComparison.Ordinal);
        Assert.Contains("Entwicklungsmodus", german, StringComparison.Ordinal);
        Assert.Contains("Development mode", english, StringComparison.Ordinal);
        Assert.Contains("Example data", english, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", english, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", english, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_real_facts_the_page_does_not_speak_of_examples()
    {
        await using var host = await ChatPageHost.StartAsync(new WebChatOptions { Development = true });
        using var client = new HttpClient { BaseAddress = host.Address };

        Assert.DoesNotContain("Example data", await client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendAsync(ChatPageHost host, object body, Action<HttpRequestMessage>? change = null) => SendAsync(host, JsonContent.Create(body), change);

    private static async Task<HttpResponseMessage> SendAsync(ChatPageHost host, HttpContent content, Action<HttpRequestMessage>? change = null)
    {
        using var client = new PoliteClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/chat")) { Content = content };
        change?.Invoke(request);
        return await client.SendAsync(request);
    }
}
