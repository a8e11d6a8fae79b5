using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Operations.Delivery;

/// <summary>A push on its way.</summary>
/// <param name="To">Where.</param>
/// <param name="Taken">What, and what went before.</param>
/// <param name="Admission">Who reads it.</param>
/// <param name="Begin">To be called right before it is sent, with what is sent; false: it must not be sent, because somebody else took it meanwhile.</param>
public sealed record Parcel(Destination To, TakenPush Taken, Admission Admission, Func<string, CancellationToken, Task<bool>> Begin);
