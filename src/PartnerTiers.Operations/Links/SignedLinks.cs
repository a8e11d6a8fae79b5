using System.Text.Json;
using NodaTime;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Operations.Links;

/// <summary>
/// Makes links that open one thing for one audience until a day, and opens them. Whatever is wrong with a link (changed, expired, taken back, made for
/// something else) the answer is the same, so that trying tells nothing.
/// </summary>
public sealed class SignedLinks(ILinkSeal seal, ILinkRevocations revocations, ProgrammeClock clock)
{
    private const int LongestToken = 4_096;

    private sealed record Written(string Id, string Subject, string Audience, long Issued, long Expires);

    /// <summary>Makes a link's token.</summary>
    /// <param name="purpose">What it opens.</param>
    /// <param name="subject">What of that.</param>
    /// <param name="audience">For whom.</param>
    /// <param name="lifetime">For how long; whole seconds.</param>
    public (string Token, SignedLink Link) Issue(string purpose, string subject, string audience, Duration lifetime)
    {
        // The link holds milliseconds: what is compared later is what was written.
        var now = Instant.FromUnixTimeMilliseconds(clock.Now.ToUnixTimeMilliseconds());
        var link = new SignedLink(Guid.NewGuid().ToString("N"), purpose, subject, audience, now, now + lifetime);
        var written = new Written(link.Id, subject, audience, link.IssuedAt.ToUnixTimeMilliseconds(), link.ExpiresAt.ToUnixTimeMilliseconds());
        return (seal.Close(purpose, JsonSerializer.Serialize(written)), link);
    }

    /// <summary>What a token opens; null: nothing.</summary>
    public async Task<SignedLink?> OpenAsync(string purpose, string token, CancellationToken cancellationToken)
    {
        if (token.Length is 0 or > LongestToken || seal.Open(purpose, token) is not { } text || JsonSerializer.Deserialize<Written>(text) is not { } written)
        {
            return null;
        }

        var link = new SignedLink(written.Id, purpose, written.Subject, written.Audience, Instant.FromUnixTimeMilliseconds(written.Issued), Instant.FromUnixTimeMilliseconds(written.Expires));
        return clock.Now < link.ExpiresAt && !await revocations.HoldAsync(link, cancellationToken) ? link : null;
    }

    /// <summary>Takes one link back.</summary>
    public Task RevokeAsync(SignedLink link, string by, CancellationToken cancellationToken) =>
        revocations.AddAsync(new LinkRevocation(link.Id, link.Purpose, link.Subject, clock.Now, by), cancellationToken);

    /// <summary>Takes back every link made for a subject so far.</summary>
    public Task RevokeAllAsync(string purpose, string subject, string by, CancellationToken cancellationToken) =>
        revocations.AddAsync(new LinkRevocation(null, purpose, subject, clock.Now, by), cancellationToken);
}
