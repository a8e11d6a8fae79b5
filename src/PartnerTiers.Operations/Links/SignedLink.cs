using NodaTime;

namespace PartnerTiers.Operations.Links;

/// <summary>What a signed link says. It is all in the link: nothing is stored when one is made.</summary>
/// <param name="Id">Names this link, for taking it back.</param>
/// <param name="Purpose">What it opens: <c>page</c>, <c>audit-export</c>. A link made for one purpose opens nothing else.</param>
/// <param name="Subject">What of that: a partner's id, a range of days.</param>
/// <param name="Audience">For whom it was made: a partner's id, a person's address.</param>
/// <param name="IssuedAt">When it was made.</param>
/// <param name="ExpiresAt">From this moment on it opens nothing.</param>
public sealed record SignedLink(string Id, string Purpose, string Subject, string Audience, Instant IssuedAt, Instant ExpiresAt);
