using NodaTime;

namespace PartnerTiers.Operations.Links;

/// <summary>Links that were taken back: one by its id, or all that were made for a subject until then.</summary>
/// <param name="LinkId">The link; null: all of the subject.</param>
/// <param name="Purpose">Their purpose.</param>
/// <param name="Subject">Their subject.</param>
/// <param name="At">When. A link made later is a new one and stands.</param>
/// <param name="By">Who took them back.</param>
public sealed record LinkRevocation(string? LinkId, string Purpose, string Subject, Instant At, string By);
