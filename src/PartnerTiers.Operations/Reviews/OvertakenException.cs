namespace PartnerTiers.Operations.Reviews;

/// <summary>Somebody else ended what was being decided; everything that was written of the decision is to be undone.</summary>
internal sealed class OvertakenException : Exception;
