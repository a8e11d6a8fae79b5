namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>What answers <c>adaptiveCard/action</c>; the HTTP status is 200 in any case.</summary>
/// <param name="StatusCode">The inner status.</param>
/// <param name="Type">What the value is.</param>
/// <param name="Value">A card, a text, or an <see cref="InvokeError"/>.</param>
internal sealed record AdaptiveCardInvokeResponse(int StatusCode, string Type, object Value);

/// <summary>An error as the client shows it.</summary>
internal sealed record InvokeError(string Code, string Message);

/// <summary>An empty answer, for invokes that we don't know.</summary>
internal sealed record InvokeNothing;
