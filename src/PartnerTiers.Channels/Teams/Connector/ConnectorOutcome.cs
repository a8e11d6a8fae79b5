namespace PartnerTiers.Channels.Teams.Connector;

/// <summary>What became of a call to the connector.</summary>
/// <typeparam name="T">What a good answer holds.</typeparam>
internal abstract record ConnectorOutcome<T>
{
    private ConnectorOutcome()
    {
    }

    /// <summary>Done.</summary>
    /// <param name="Value">The answer; null for an empty one.</param>
    public sealed record Done(T? Value) : ConnectorOutcome<T>;

    /// <summary>Will never work.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Code">The connector's own code.</param>
    public sealed record Refused(DeliveryRefusal Reason, string? Code) : ConnectorOutcome<T>
    {
        /// <summary>Nothing can be said in this conversation any more.</summary>
        public bool ConversationIsDead => Reason is DeliveryRefusal.ConversationGone or DeliveryRefusal.BotRemoved or DeliveryRefusal.BlockedByUser or DeliveryRefusal.DisabledByAdmin;
    }

    /// <summary>Did not work now; worth another try later.</summary>
    /// <param name="Detail">Why.</param>
    /// <param name="After">Not before this long; null: no word of it.</param>
    public sealed record Unavailable(string Detail, TimeSpan? After = null) : ConnectorOutcome<T>;

    /// <summary>It may have arrived. Tried again, somebody could read it twice.</summary>
    public sealed record Uncertain(string Detail) : ConnectorOutcome<T>;
}
