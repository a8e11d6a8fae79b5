namespace PartnerTiers.Operations.Access;

/// <summary>What can belong to a partner.</summary>
public enum BindingKind
{
    /// <summary>A channel or chat.</summary>
    Channel,

    /// <summary>A Teams tenant.</summary>
    Tenant,

    /// <summary>A Slack team.</summary>
    Team,

    /// <summary>A domain of e-mail addresses.</summary>
    Domain,
}

/// <summary>One channel, tenant, team or domain; ids are compared without case.</summary>
public sealed record BindingTarget(BindingKind Kind, string Id)
{
    /// <summary>The binding of this to a partner.</summary>
    public Binding To(string partner) => Kind switch
    {
        BindingKind.Channel => new Binding(partner, Channel: Id),
        BindingKind.Tenant => new Binding(partner, Tenant: Id),
        BindingKind.Team => new Binding(partner, Team: Id),
        _ => new Binding(partner, Domain: Id),
    };

    /// <summary>Whether both name the same thing.</summary>
    public bool Same(BindingTarget other) => Kind == other.Kind && string.Equals(Id, other.Id, StringComparison.OrdinalIgnoreCase);
}
