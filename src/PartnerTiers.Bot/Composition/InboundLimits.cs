using PartnerTiers.Channels.Inbound;
using PartnerTiers.Operations.Limits;

namespace PartnerTiers.Bot.Composition;

/// <summary>The channels' limits, kept by Operations.</summary>
internal sealed class InboundLimits(RateLimits limits) : IInboundLimits
{
    public InboundVerdict Judge(string channel, string? tenant, string person) => limits.Judge(channel, tenant, person) switch
    {
        LimitVerdict.Go => InboundVerdict.Answer,
        LimitVerdict.Tell => InboundVerdict.AskToWait,
        _ => InboundVerdict.Silence,
    };
}
