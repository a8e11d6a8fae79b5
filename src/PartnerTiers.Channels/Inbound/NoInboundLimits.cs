namespace PartnerTiers.Channels.Inbound;

/// <summary>For a host that limits nobody: on loopback one works alone.</summary>
internal sealed class NoInboundLimits : IInboundLimits
{
    /// <inheritdoc/>
    public InboundVerdict Judge(string channel, string? tenant, string person) => InboundVerdict.Answer;
}
