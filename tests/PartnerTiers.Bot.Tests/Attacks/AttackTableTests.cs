using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using PartnerTiers.Bot.Tests.Guarding;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Testing.BotConnector;
using Xunit;
using Xunit.Abstractions;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>The attack table: each attack against the whole bot, counted. Slack's own signatures join with its channel.</summary>
public sealed class AttackTableTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private const string Connector = "http://127.0.0.1:9/emea/";
    private const string Secret = "a secret that no test needs";
    private const string StrangersTenant = "44444444-4444-4444-4444-444444444444";
    private const string PartnersTenant = "55555555-5555-5555-5555-555555555555";

    private readonly MemoryInbox inbox = new(keepsKeys: true);
    private readonly WatchedLogs logs = new();
    private readonly MutedConnector connector = new(said => said);
    private ChannelKeys keys = null!;
    private GuardedBot bot = null!;

    public async Task InitializeAsync()
    {
        keys = await ChannelKeys.StartAsync();
        logs.Secret(Secret);
        var settings = new Dictionary<string, string?>(GuardedBot.Credentials)
        {
            ["Teams:OpenIdMetadata"] = keys.Metadata,
            ["Teams:ServiceUrls:0"] = Connector,
            ["Access:Bindings:0:Partner"] = "P002",
            ["Access:Bindings:0:Tenant"] = PartnersTenant,
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
        };
        bot = await GuardedBot.StartAsync(settings, services =>
        {
            services.AddSingleton<IInbox>(inbox);
            services.AddLogging(logging => logging.AddProvider(logs));
            services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(handlers =>
            {
                if (handlers.Name == "teams-connector")
                {
                    handlers.PrimaryHandler = connector;
                }
            }));
        });
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await keys.DisposeAsync();
    }

    public void Dispose()
    {
        connector.Dispose();
        logs.Dispose();
    }

    [Fact]
    public async Task Every_bad_token_is_a_401_that_tells_keeps_and_sends_nothing()
    {
        var attacks = Tokens();
        foreach (var (attack, header) in attacks)
        {
            var (status, said) = await PostAsync(Incoming.Message(Connector, "who is Elite", "a-" + attack), header);
            Assert.True((status, said) == (401, string.Empty), $"{attack}: {status} {said}");
        }

        Assert.Equal((0, 0L), (inbox.Waiting, connector.Calls));
        Report("tokens", $"{attacks.Count} bad tokens ({string.Join(", ", attacks.Select(attack => attack.Name))}): {attacks.Count} × 401, nothing kept, nothing sent");
    }

    [Fact]
    public async Task A_connector_that_is_not_Microsofts_gets_nothing_even_when_the_token_names_it()
    {
        string[] addresses = ["https://evil.example/", "http://smba.trafficmanager.net/emea/", "http://127.0.0.1:10/emea/", "https://smba.trafficmanager.net:444/", "https://smba.trafficmanager.net.evil.example/", "https://user@smba.trafficmanager.net/", "https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/latest/", "https://10.0.0.1/", "file:///etc/passwd", "https://evil.trafficmanager.net/"];
        foreach (var address in addresses)
        {
            Assert.Equal(401, (await PostAsync(Incoming.Message(address, "who is Elite", "c-" + address), "Bearer " + Token(address))).Status);
        }

        Assert.Equal(0L, connector.Calls);
        Report("connectors", $"{addresses.Length} foreign connectors, named by a valid token: {addresses.Length} × 401");
    }

    [Fact]
    public async Task What_is_played_again_is_answered_once()
    {
        var token = "Bearer " + Token(Connector);
        var message = Incoming.Message(Connector, "who is Elite", "replayed");
        var press = Incoming.Press(Connector, "history?partner=P001", inPlace: false, "f:replayed");
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(200, (await PostAsync(message, token)).Status);
            Assert.Equal(200, (await PostAsync(press, token)).Status);
        }

        await Eventually.IsTrueAsync(() => inbox.Waiting == 0 && Messages() == 2, () => $"{Messages()} messages, {inbox.Waiting} waiting");
        Report("replays", "10 × the same message and 10 × the same press: 2 answers");
    }

    [Fact]
    public async Task Another_tenants_ids_open_nothing()
    {
        var facts = bot.Services.GetRequiredService<Board>().Facts.Snapshot.Partners;
        var others = facts.Where(partner => partner.Partner.Id != "P002").Select(partner => partner.Partner.Name).ToList();
        string[] questions = ["what does {0} need for Select", "who is Elite", "how many partners do we have", "compare {0} and Globex", "history of {0}", "was fehlt {0}"];
        var asked = 0;
        foreach (var (tenant, claimed) in new[] { (StrangersTenant, StrangersTenant), (StrangersTenant, Incoming.Tenant), (PartnersTenant, PartnersTenant), (PartnersTenant, Incoming.Tenant) })
        {
            foreach (var question in questions)
            {
                var words = string.Format(CultureInfo.InvariantCulture, question, "Acme");
                var activity = Incoming.With(Incoming.Message(Connector, words, $"t-{asked++}"), message =>
                {
                    message["deliveryMode"] = "expectReplies";
                    message["from"]!["tenantId"] = tenant;
                    message["channelData"]!["tenant"]!["id"] = claimed;
                });
                var (status, said) = await PostAsync(activity, "Bearer " + Token(Connector));
                Assert.Equal(200, status);
                Assert.DoesNotContain(others, name => said.Replace(words, string.Empty, StringComparison.Ordinal).Contains(name, StringComparison.Ordinal));
            }
        }

        Report("tenants", $"{asked} questions with ids of another tenant: 0 names of others");
    }

    [Fact]
    public async Task Nothing_secret_reaches_a_log_and_no_words_or_addresses_at_the_usual_level()
    {
        var good = Token(Connector);
        logs.Secret(good);
        logs.Secret(good.Split('.')[2]);
        foreach (var word in new[] { "WhatOnlyAnnTyped", "ann.only@example.com" })
        {
            logs.Words(word);
        }

        foreach (var (_, header) in Tokens().Append(("good", "Bearer " + good)))
        {
            if (header?.Split('.') is [.., { Length: > 40 } signature])
            {
                logs.Secret(signature);
            }

            await PostAsync(Incoming.Message(Connector, "what does WhatOnlyAnnTyped need, ann.only@example.com", "l-" + header?.Length), header);
        }

        await Eventually.IsTrueAsync(() => inbox.Waiting == 0 && Messages() > 0, () => "no answer");
        Assert.True(logs.Lines > 20, $"{logs.Lines} lines were read");
        Assert.Empty(logs.Slips);
    }

    private List<(string Name, string? Header)> Tokens()
    {
        var (now, app) = (bot.Time.GetUtcNow(), GuardedBot.Credentials["Teams:AppId"]);
        var good = Token(Connector);
        var parts = good.Split('.');
        string By(SigningCredentials credentials) => "Bearer " + keys.Token(now, Connector, app, credentials: credentials);
        SigningCredentials Foreign(string keyId) => new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = keyId, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } }, SecurityAlgorithms.RsaSha256);
        return
        [
            ("none at all", null),
            ("another scheme", "Basic " + good),
            ("forged, unknown key", By(Foreign("foreign"))),
            ("forged under a known key id", By(Foreign("good"))),
            ("changed after signing", $"Bearer {parts[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace(app!, app + "0", StringComparison.Ordinal))}.{parts[2]}"),
            ("without its signature", $"Bearer {parts[0]}.{parts[1]}."),
            ("algorithm none", $"Bearer {Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"good"}""")}.{parts[1]}."),
            ("HS256 with the public key", By(new SigningCredentials(new SymmetricSecurityKey(((RsaSecurityKey)keys.Key("good")).Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "good" }, SecurityAlgorithms.HmacSha256))),
            ("expired", "Bearer " + keys.Token(now, Connector, app, lives: TimeSpan.FromSeconds(-301), starts: TimeSpan.FromHours(-1))),
            ("not yet valid", "Bearer " + keys.Token(now, Connector, app, starts: TimeSpan.FromSeconds(301))),
            ("wrong audience", "Bearer " + keys.Token(now, Connector, "33333333-3333-3333-3333-333333333333")),
            ("wrong issuer", "Bearer " + keys.Token(now, Connector, app, issuer: "https://api.botframework.com.evil.example")),
            ("wrong tenant", "Bearer " + keys.Token(now, Connector, app, issuer: $"https://sts.windows.net/{StrangersTenant}/")),
            ("not endorsed", "Bearer " + keys.Token(now, Connector, app, keyId: "unendorsed")),
            ("endorsed for another channel", "Bearer " + keys.Token(now, Connector, app, keyId: "other-channel")),
            ("without a service address", "Bearer " + keys.Token(now, Connector, app, withServiceUrl: false)),
            ("for another service address", "Bearer " + Token("http://127.0.0.1:9/amer/")),
        ];
    }

    private string Token(string serviceUrl) => keys.Token(bot.Time.GetUtcNow(), serviceUrl, GuardedBot.Credentials["Teams:AppId"]);

    private int Messages() => connector.Leaks.Count(said => JsonNode.Parse(said)?["type"]?.GetValue<string>() == "message");

    private async Task<(int Status, string Said)> PostAsync(JsonObject activity, string? authorization)
    {
        var body = Encoding.UTF8.GetBytes(activity.ToJsonString());
        var answer = await bot.SendAsync("POST", "/api/messages", http =>
        {
            http.Request.Host = new HostString(GuardedBot.PublicHost);
            http.Request.ContentType = "application/json";
            http.Request.ContentLength = body.Length;
            http.Request.Body = new MemoryStream(body);
            http.Request.Headers.Authorization = authorization;
        });
        return (answer.Response.StatusCode, await GuardedBot.BodyAsync(answer));
    }

    private void Report(string attack, string line)
    {
        output.WriteLine(line);
        AttackReport.Add(attack, line);
    }
}
