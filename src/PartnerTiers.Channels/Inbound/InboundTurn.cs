namespace PartnerTiers.Channels.Inbound;

/// <summary>Whether an entry of the journal may be worked on.</summary>
public enum InboundTurn
{
    /// <summary>It may.</summary>
    Now,

    /// <summary>Not yet: another process has not answered yet what came before it in the same lane.</summary>
    Waits,

    /// <summary>It is answered, or another process's to answer.</summary>
    NotOurs,
}
