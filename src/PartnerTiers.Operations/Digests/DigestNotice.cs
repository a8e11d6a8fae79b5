using NodaTime;

namespace PartnerTiers.Operations.Digests;

/// <summary>Payload of the push <c>digest</c>, and of the ledger's entry <c>digest.sent</c>.</summary>
/// <param name="Monday">The Monday that it is for: it tells of the week before.</param>
/// <param name="Region">Of the partners of this region alone; null: of all.</param>
public sealed record DigestNotice(LocalDate Monday, string? Region = null)
{
    /// <summary>The push's kind.</summary>
    public const string Push = "digest";

    /// <summary>The entry's kind.</summary>
    public const string Entry = "digest.sent";
}
