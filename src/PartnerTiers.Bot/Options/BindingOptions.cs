using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.Options;

/// <summary>Something that belongs to a partner: one of Channel, Tenant, Team, Domain is written.</summary>
public sealed class BindingOptions
{
    /// <summary>Id of the partner.</summary>
    [Needed("the partner's id")]
    public string? Partner { get; init; }

    /// <summary>Id of a channel or chat.</summary>
    public string? Channel { get; init; }

    /// <summary>Id of a Microsoft tenant, private chats included.</summary>
    public string? Tenant { get; init; }

    /// <summary>Id of a Slack team.</summary>
    public string? Team { get; init; }

    /// <summary>Domain of e-mail addresses.</summary>
    public string? Domain { get; init; }
}
