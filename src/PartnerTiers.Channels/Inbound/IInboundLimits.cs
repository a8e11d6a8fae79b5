namespace PartnerTiers.Channels.Inbound;

/// <summary>Tells whether one more question or press of somebody is answered. Asked after the request is verified and before anything is written.</summary>
public interface IInboundLimits
{
    /// <summary>Counts one.</summary>
    /// <param name="channel">The platform.</param>
    /// <param name="tenant">The person's tenant or workspace; null: unknown.</param>
    /// <param name="person">The platform's id of the person.</param>
    InboundVerdict Judge(string channel, string? tenant, string person);
}

/// <summary>Whether a message is answered.</summary>
public enum InboundVerdict
{
    /// <summary>It is.</summary>
    Answer,

    /// <summary>Too much at once: the person is asked, this once, to wait a minute.</summary>
    AskToWait,

    /// <summary>Too much at once, and the person knows.</summary>
    Silence,
}
