using NodaTime;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Operations.Subscriptions;

/// <summary>A channel gets what a topic tells.</summary>
/// <param name="Number">Of its entry in the ledger.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Topic">One of <see cref="Topics"/>.</param>
/// <param name="Region">Only what is of this region; null: of every region, and of none.</param>
/// <param name="Language">The language in which it was asked for (BCP 47); null: unknown.</param>
/// <param name="By">Who asked for it: an address, else the platform's id.</param>
/// <param name="At">When.</param>
public sealed record Subscription(long Number, Addressee.Channel Channel, string Topic, string? Region, string? Language, string By, Instant At);
