namespace PartnerTiers.Channels.Teams.Connector;

/// <summary>Tokens with which the bot signs in at the connector.</summary>
internal interface IConnectorTokens
{
    /// <summary>A token; null when none can be had (the reason is logged).</summary>
    /// <param name="refresh">The one given before was not accepted.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<string?> GetAsync(bool refresh, CancellationToken cancellationToken);
}
