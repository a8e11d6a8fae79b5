namespace PartnerTiers.Operations.Confirmations;

/// <summary>
/// Thrown by <see cref="IAct.DoAsync"/> where somebody else was faster, as the key of an entry shows that is taken: the work is undone with it, nothing of the confirmation is kept, and it ends as outdated. An exception
/// because only that undoes what the work wrote before.
/// </summary>
/// <param name="what">What was done meanwhile; for logs, without names.</param>
public sealed class OvertakenException(string what) : Exception(what);
