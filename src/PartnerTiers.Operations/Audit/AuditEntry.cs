using NodaTime;

namespace PartnerTiers.Operations.Audit;

/// <summary>Something that somebody did, to be recorded for ever.</summary>
/// <param name="Action">What was done: one of <see cref="AuditActions"/>, or another room's own word of the same form (<c>thing.done</c>).</param>
/// <param name="Actor">Who did it, and from where.</param>
/// <param name="At">When.</param>
/// <param name="Partner">Id of the partner that it is about; null: of none, or of all.</param>
/// <param name="Subject">What it was done to, in a few words or an id: a channel, a list.</param>
/// <param name="Before">How it was, as JSON; null: there was nothing.</param>
/// <param name="After">How it is, as JSON; null: there is nothing any more.</param>
public sealed record AuditEntry(string Action, Actor Actor, Instant At, string? Partner = null, string? Subject = null, string? Before = null, string? After = null);
