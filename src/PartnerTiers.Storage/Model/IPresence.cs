namespace PartnerTiers.Storage.Model;

/// <summary>Who of several processes on one store this one is.</summary>
internal interface IPresence
{
    /// <summary>Its id, the same for as long as it lives.</summary>
    Task<string> IdAsync(CancellationToken cancellationToken);

    /// <summary>How many processes are there, this one included.</summary>
    Task<int> CountAsync(PartnerTiersContext context, CancellationToken cancellationToken);

    /// <summary>Makes its own what processes that live no more have left unanswered in a channel.</summary>
    /// <returns>How many entries.</returns>
    Task<int> TakeOverAsync(PartnerTiersContext context, string channel, CancellationToken cancellationToken);
}
