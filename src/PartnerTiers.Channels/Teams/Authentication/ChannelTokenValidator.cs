using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PartnerTiers.Channels.Teams.Authentication;

/// <summary>Checks the bearer token with which the channel signs in at the bot: issuer, audience, signature, algorithm, lifetime, and that the connector's address is in it.</summary>
internal sealed class ChannelTokenValidator(TeamsOptions options, ISigningKeys keys, TimeProvider time)
{
    private const string PublicIssuer = "https://api.botframework.com";
    private const int MaxTokenCharacters = 16_384;

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenCharacters };

    /// <summary>Judges an <c>Authorization</c> header.</summary>
    public async Task<ChannelTokenVerdict> JudgeAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (authorization is not { Length: > 0 and < MaxTokenCharacters } || authorization.Split(' ') is not [var scheme, var token]
            || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) || !handler.CanReadToken(token))
        {
            return new ChannelTokenVerdict.Refused("no bearer token");
        }

        if (Read(token) is not { Kid.Length: > 0 } unverified)
        {
            return new ChannelTokenVerdict.Refused("unreadable, or without a key id");
        }

        OpenIdConnectConfiguration published;
        try
        {
            published = await keys.ForAsync(unverified.Kid, cancellationToken);
        }
        catch (InvalidOperationException failure)
        {
            return new ChannelTokenVerdict.Refused("the channel's keys cannot be read: " + failure.Message);
        }

        var result = await handler.ValidateTokenAsync(token, Parameters(published));
        if (!result.IsValid)
        {
            return new ChannelTokenVerdict.Refused(result.Exception?.GetType().Name ?? "not valid");
        }

        return result.Claims.TryGetValue("serviceurl", out var claim) && claim is string { Length: > 0 } serviceUrl
            ? new ChannelTokenVerdict.Accepted(serviceUrl, Endorsements(published, unverified.Kid))
            : new ChannelTokenVerdict.Refused("no serviceurl claim");
    }

    private JsonWebToken? Read(string token)
    {
        try
        {
            return handler.ReadJsonWebToken(token);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private TokenValidationParameters Parameters(OpenIdConnectConfiguration published) => new()
    {
        // Another cloud's metadata names its own issuer; its keys are the operator's choice either way.
        ValidIssuers = options.OpenIdMetadata.Length > 0 && published.Issuer is { Length: > 0 } issuer ? [PublicIssuer, issuer] : [PublicIssuer],
        ValidAudience = options.AppId,
        ValidAlgorithms = Algorithms,
        IssuerSigningKeys = published.SigningKeys,
        ValidateIssuer = true,
        ValidateAudience = true,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        TryAllIssuerSigningKeys = false,
        LifetimeValidator = IsInTime,
    };

    private bool IsInTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + ClockSkew && (notBefore is not { } start || now > start - ClockSkew);
    }

    /// <summary>A key without endorsements speaks for no channel.</summary>
    private static IReadOnlyList<string> Endorsements(OpenIdConnectConfiguration published, string keyId) =>
        published.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == keyId)?.AdditionalData.TryGetValue("endorsements", out var value) == true
        && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
}
