using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using PartnerTiers.Channels.Teams;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Authentication;

/// <summary>Every token that isn't the channel's own for this bot, this connector and this moment is a 401 that tells nothing.</summary>
public sealed class ChannelTokensTests : IAsyncLifetime
{
    private readonly ManualTime time = ManualTime.Monday;
    private ChannelKeys channel = null!;
    private FakeConnector connector = null!;
    private TeamsHost bot = null!;

    /// <summary>The attacks, by name.</summary>
    public static TheoryData<string> Attacks =>
    [
        "none", "empty", "not a token", "basic", "two tokens", "forged by another key", "forged under a known key id", "changed after signing", "signature cut off", "algorithm none", "HS256 with the public key",
        "expired", "not yet valid", "another bot's", "no audience", "another issuer", "another tenant's directory", "no issuer", "not endorsed", "endorsed for another channel", "no serviceurl", "another serviceurl", "without expiry", "unknown key", "PS256",
    ];

    public async Task InitializeAsync()
    {
        channel = await ChannelKeys.StartAsync();
        connector = await FakeConnector.StartAsync();
        bot = await TeamsHost.StartAsync(Options(connector.ServiceUrl), time: time);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task The_channels_own_token_lets_in()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(channel.Token(time.GetUtcNow(), connector.ServiceUrl)));
        Assert.Equal("You said: who is Elite", (await connector.MessagesAsync(1))[0].Text);
    }

    [Theory]
    [InlineData("upper case")]
    [InlineData("no slash")]
    [InlineData("almost five minutes over")]
    [InlineData("almost five minutes early")]
    [InlineData("RS512")]
    public async Task What_is_as_good_lets_in_too(string way)
    {
        var now = time.GetUtcNow();
        var token = way switch
        {
            "upper case" => channel.Token(now, connector.ServiceUrl.ToUpperInvariant()),
            "no slash" => channel.Token(now, connector.ServiceUrl.TrimEnd('/')),
            "almost five minutes over" => channel.Token(now, connector.ServiceUrl, lives: TimeSpan.FromSeconds(-299), starts: TimeSpan.FromHours(-1)),
            "almost five minutes early" => channel.Token(now, connector.ServiceUrl, starts: TimeSpan.FromSeconds(299)),
            _ => channel.Token(now, connector.ServiceUrl, credentials: new SigningCredentials(channel.Key("good"), SecurityAlgorithms.RsaSha512)),
        };
        Assert.Equal(HttpStatusCode.OK, await PostAsync(token));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task An_attack_is_a_401_and_nothing_is_asked_kept_or_sent(string attack)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Address) { Content = new StringContent(Body(), Encoding.UTF8, "application/json") };
        if (Header(attack) is { } header)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        using var response = await bot.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Empty(bot.Desk.Asked);
        Assert.Equal(0, bot.Journal.Count);
        Assert.Empty(connector.Sent);
    }

    [Fact]
    public async Task A_new_key_is_found_but_invented_ones_are_asked_for_once_a_minute()
    {
        await PostAsync(channel.Token(time.GetUtcNow(), connector.ServiceUrl));
        channel.Add("rotated", ["msteams"]);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(channel.Token(time.GetUtcNow(), connector.ServiceUrl, keyId: "rotated"), "2"));

        var read = channel.KeysRead;
        using var foreign = RSA.Create(2048);
        for (var i = 0; i < 5; i++)
        {
            var key = new RsaSecurityKey(foreign) { KeyId = $"invented-{i}" };
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(channel.Token(time.GetUtcNow(), connector.ServiceUrl, credentials: new SigningCredentials(key, SecurityAlgorithms.RsaSha256))));
        }

        Assert.Equal(read, channel.KeysRead);
        time.Advance(Duration.FromMinutes(2));
        channel.Add("rotated again", ["msteams"]);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(channel.Token(time.GetUtcNow(), connector.ServiceUrl, keyId: "rotated again"), "3"));
    }

    [Fact]
    public async Task A_connector_that_is_not_trusted_is_refused_even_when_the_token_names_it()
    {
        const string evil = "https://smba.trafficmanager.net.evil.example/teams/";
        using var response = await bot.PostAsync(Incoming.Message(evil, "who is Elite").ToJsonString(), channel.Token(time.GetUtcNow(), evil));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, bot.Journal.Count);
    }

    [Fact]
    public async Task A_bad_token_is_refused_before_the_body_is_looked_at() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.PostAsync("{", "nothing")).StatusCode);

    [Fact]
    public async Task When_the_keys_cannot_be_read_everything_is_refused()
    {
        await using var lonely = await TeamsHost.StartAsync(Options(connector.ServiceUrl) with { OpenIdMetadata = "http://127.0.0.1:9/none" }, time: time);
        Assert.Equal(HttpStatusCode.Unauthorized, (await lonely.PostAsync(Body(), channel.Token(time.GetUtcNow(), connector.ServiceUrl))).StatusCode);
    }

    private TeamsOptions Options(string serviceUrl) => new()
    {
        AppId = "app-id",
        TenantId = Incoming.Tenant,
        Secret = "for tests",
        OpenIdMetadata = channel.Metadata,
        ServiceUrls = [new Uri(serviceUrl).GetLeftPart(UriPartial.Authority)],
    };

    private string Body(string id = "1") => Incoming.Message(connector.ServiceUrl, "who is Elite", id).ToJsonString();

    private async Task<HttpStatusCode> PostAsync(string token, string id = "1")
    {
        using var response = await bot.PostAsync(Body(id), token);
        return response.StatusCode;
    }

    private string? Header(string attack)
    {
        var (now, url) = (time.GetUtcNow(), connector.ServiceUrl);
        var good = channel.Token(now, url);
        var parts = good.Split('.');
        using var foreign = RSA.Create(2048);
        string Forged(string keyId) => channel.Token(now, url, credentials: new SigningCredentials(new RsaSecurityKey(foreign) { KeyId = keyId, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } }, SecurityAlgorithms.RsaSha256));
        return attack switch
        {
            "none" => null,
            "empty" => "Bearer ",
            "not a token" => "Bearer a.b.c",
            "basic" => "Basic " + good,
            "two tokens" => $"Bearer {good} {good}",
            "forged by another key" => "Bearer " + Forged("foreign"),
            "forged under a known key id" => "Bearer " + Forged("good"),
            "changed after signing" => $"Bearer {parts[0]}.{Changed(parts[1])}.{parts[2]}",
            "signature cut off" => $"Bearer {parts[0]}.{parts[1]}.",
            "algorithm none" => $"Bearer {Encode("""{"alg":"none","typ":"JWT","kid":"good"}""")}.{parts[1]}.",
            "HS256 with the public key" => "Bearer " + channel.Token(now, url, credentials: new SigningCredentials(new SymmetricSecurityKey(((RsaSecurityKey)channel.Key("good")).Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "good" }, SecurityAlgorithms.HmacSha256)),
            "expired" => "Bearer " + channel.Token(now, url, lives: TimeSpan.FromSeconds(-301), starts: TimeSpan.FromHours(-1)),
            "not yet valid" => "Bearer " + channel.Token(now, url, starts: TimeSpan.FromSeconds(301)),
            "another bot's" => "Bearer " + channel.Token(now, url, audience: "other-app"),
            "no audience" => "Bearer " + channel.Token(now, url, audience: null),
            "another issuer" => "Bearer " + channel.Token(now, url, issuer: "https://api.botframework.com.evil.example"),
            "another tenant's directory" => "Bearer " + channel.Token(now, url, issuer: "https://sts.windows.net/22222222-2222-2222-2222-222222222222/"),
            "no issuer" => "Bearer " + channel.Token(now, url, issuer: null),
            "not endorsed" => "Bearer " + channel.Token(now, url, keyId: "unendorsed"),
            "endorsed for another channel" => "Bearer " + channel.Token(now, url, keyId: "other-channel"),
            "no serviceurl" => "Bearer " + channel.Token(now, url, withServiceUrl: false),
            "another serviceurl" => "Bearer " + channel.Token(now, "https://smba.trafficmanager.net/emea/"),
            "without expiry" => "Bearer " + Signed($$"""{"iss":"{{ChannelKeys.Issuer}}","aud":"app-id","serviceurl":"{{url}}"}"""),
            "unknown key" => "Bearer " + Forged("unknown"),
            _ => "Bearer " + channel.Token(now, url, credentials: new SigningCredentials(channel.Key("good"), SecurityAlgorithms.RsaSsaPssSha256)),
        };
    }

    private string Signed(string payload) =>
        new Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(payload, new SigningCredentials(channel.Key("good"), SecurityAlgorithms.RsaSha256));

    private static string Encode(string text) => Base64UrlEncoder.Encode(text);

    private static string Changed(string payload)
    {
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(payload))!;
        claims["aud"] = "app-id ";
        claims["extra"] = 1;
        return Encode(claims.ToJsonString());
    }
}
