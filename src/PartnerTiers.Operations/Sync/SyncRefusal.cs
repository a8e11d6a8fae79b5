namespace PartnerTiers.Operations.Sync;

/// <summary>Why a whole sync is refused.</summary>
/// <param name="File">The file or object at fault.</param>
/// <param name="Message">What is wrong and what would be right, one sentence.</param>
public sealed record SyncRefusal(string File, string Message);
