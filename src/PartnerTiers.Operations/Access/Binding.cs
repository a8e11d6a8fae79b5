namespace PartnerTiers.Operations.Access;

/// <summary>What belongs to a partner; one of the four is set.</summary>
/// <param name="Partner">The partner's id.</param>
/// <param name="Channel">A channel or chat.</param>
/// <param name="Tenant">A Teams tenant, private chats too.</param>
/// <param name="Team">A Slack team.</param>
/// <param name="Domain">A domain of e-mail addresses.</param>
public sealed record Binding(string Partner, string? Channel = null, string? Tenant = null, string? Team = null, string? Domain = null)
{
    /// <summary>What is bound.</summary>
    public BindingTarget Target => Channel is { } channel ? new BindingTarget(BindingKind.Channel, channel)
        : Tenant is { } tenant ? new BindingTarget(BindingKind.Tenant, tenant)
        : Team is { } team ? new BindingTarget(BindingKind.Team, team)
        : new BindingTarget(BindingKind.Domain, Domain ?? string.Empty);
}
