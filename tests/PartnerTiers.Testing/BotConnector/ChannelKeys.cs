using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PartnerTiers.Testing.BotConnector;

/// <summary>An OpenID metadata endpoint of our own with our own keys, as the channel publishes them, and the tokens they sign.</summary>
public sealed class ChannelKeys : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private readonly WebApplication app;
    private readonly Dictionary<string, (RSA Key, string[]? Endorsements)> keys = [];

    private ChannelKeys(WebApplication app) => this.app = app;

    public string Metadata => app.Urls.First() + "/v1/.well-known/openidconfiguration";

    public int KeysRead { get; private set; }

    public static async Task<ChannelKeys> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var channel = new ChannelKeys(app);
        app.MapGet("/v1/.well-known/openidconfiguration", () => Results.Text(new JsonObject
        {
            ["issuer"] = Issuer,
            ["jwks_uri"] = app.Urls.First() + "/v1/.well-known/keys",
            ["authorization_endpoint"] = "https://invalid.example",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }.ToJsonString(), "application/json"));
        app.MapGet("/v1/.well-known/keys", () =>
        {
            channel.KeysRead++;
            return Results.Text(new JsonObject { ["keys"] = new JsonArray([.. channel.keys.Select(pair => (JsonNode)Published(pair.Key, pair.Value.Key, pair.Value.Endorsements))]) }.ToJsonString(), "application/json");
        });
        channel.Add("good", ["msteams", "webchat"]);
        channel.Add("other-channel", ["slack"]);
        channel.Add("unendorsed", null);
        await app.StartAsync();
        return channel;
    }

    public void Add(string keyId, string[]? endorsements) => keys[keyId] = (RSA.Create(2048), endorsements);

    public SecurityKey Key(string keyId) => new RsaSecurityKey(keys[keyId].Key) { KeyId = keyId };

    /// <summary>A good token, but for what is given.</summary>
    public string Token(
        DateTimeOffset now, string serviceUrl, string? audience = "app-id", string? issuer = Issuer, string keyId = "good", SigningCredentials? credentials = null, TimeSpan? lives = null, TimeSpan? starts = null, bool withServiceUrl = true)
    {
        var claims = new Dictionary<string, object>();
        if (withServiceUrl)
        {
            claims["serviceurl"] = serviceUrl;
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Claims = claims,
            NotBefore = (now + (starts ?? TimeSpan.Zero)).UtcDateTime,
            IssuedAt = now.UtcDateTime,
            Expires = (now + (lives ?? TimeSpan.FromHours(1))).UtcDateTime,
            SigningCredentials = credentials ?? new SigningCredentials(Key(keyId), SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        foreach (var (key, _) in keys.Values)
        {
            key.Dispose();
        }
    }

    private static JsonObject Published(string keyId, RSA key, string[]? endorsements)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var published = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = keyId,
            ["x5t"] = keyId.ToUpper(CultureInfo.InvariantCulture),
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent!),
        };
        if (endorsements is not null)
        {
            published["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]);
        }

        return published;
    }
}
