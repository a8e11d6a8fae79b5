namespace PartnerTiers.Operations.Sync;

/// <summary>How far a sync has come.</summary>
/// <param name="Step">The file or object being read.</param>
/// <param name="Rows">Rows read of it.</param>
public sealed record SyncProgress(string Step, int Rows);
