using NodaTime;

namespace PartnerTiers.Operations.Schedules;

/// <summary>
/// Something that the calendar asks of the bot: a review, nudges, a digest. It is run every few minutes and whenever it said that something falls due, in one
/// process at a time where processes share a store. It works out what is due from the records of what was done, never from the time at which it happens to run: after three
/// days off it does what fell due, once.
/// </summary>
public interface IDuty
{
    /// <summary>Its id in schedules: never renamed.</summary>
    string Id { get; }

    /// <summary>
    /// Does what is due at <paramref name="now"/>, each thing with its record in one transaction, and begins nothing that it cannot end or go on with after
    /// a crash. Two at once, in two processes, do each thing once.
    /// </summary>
    /// <returns>The next moment at which something falls due, as far as known; null: nothing is in sight.</returns>
    Task<Instant?> RunAsync(Instant now, CancellationToken cancellationToken);
}
