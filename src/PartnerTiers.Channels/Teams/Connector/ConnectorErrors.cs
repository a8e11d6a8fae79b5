using System.Net;
using System.Text.Json;

namespace PartnerTiers.Channels.Teams.Connector;

/// <summary>Reads the connector's error answers; some gateways answer in HTML.</summary>
internal static class ConnectorErrors
{
    /// <summary>The code in <c>{"error":{"code":…}}</c>, or null.</summary>
    public static string? Code(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The reason behind a status that is final, or null for one that is not.</summary>
    public static DeliveryRefusal? Reason(HttpStatusCode status, string? code) => (status, code) switch
    {
        (HttpStatusCode.Unauthorized, _) => DeliveryRefusal.Unauthorized,
        (HttpStatusCode.Forbidden, "BotDisabledByAdmin") => DeliveryRefusal.DisabledByAdmin,
        (HttpStatusCode.Forbidden, "BotNotInConversationRoster") => DeliveryRefusal.BotRemoved,
        (HttpStatusCode.Forbidden, "ConversationBlockedByUser") => DeliveryRefusal.BlockedByUser,
        (HttpStatusCode.Forbidden, _) => DeliveryRefusal.NotPermitted,
        (HttpStatusCode.NotFound, "ConversationNotFound") => DeliveryRefusal.ConversationGone,
        (HttpStatusCode.NotFound, _) => DeliveryRefusal.NotFound,
        (HttpStatusCode.RequestEntityTooLarge, _) => DeliveryRefusal.TooLarge,
        (HttpStatusCode.NotImplemented, _) => DeliveryRefusal.NotSupported,
        (HttpStatusCode.RequestTimeout, _) => null,
        _ when (int)status is >= 300 and < 500 && !ConnectorRetries.IsWorthAnotherTry(status) => DeliveryRefusal.BadRequest,
        _ => null,
    };
}
