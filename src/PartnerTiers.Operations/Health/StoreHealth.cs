namespace PartnerTiers.Operations.Health;

/// <summary>How the store is.</summary>
/// <param name="Place">Where it lies: a file or a server, without secrets.</param>
/// <param name="Problem">Null when it is well; else what is wrong and what to do, one or two sentences.</param>
public sealed record StoreHealth(string Place, string? Problem)
{
    /// <summary>It can be read.</summary>
    public bool IsReachable => Problem is null;
}
