using System.Collections.Immutable;

namespace PartnerTiers.Operations.Access;

/// <summary>Section <c>Access</c>: who is home, who holds which role, which channel belongs to which partner. Addresses and ids are compared without case.</summary>
public sealed record AccessRules
{
    /// <summary>Without credentials the bot listens on loopback only, and an empty home means that everyone there is home.</summary>
    public bool DevelopmentMode { get; init; }

    /// <summary>Teams tenant ids that are home.</summary>
    public ImmutableArray<string> HomeTeams { get; init; } = [];

    /// <summary>Slack team or enterprise ids that are home.</summary>
    public ImmutableArray<string> HomeSlack { get; init; } = [];

    /// <summary>Managers besides those the CRM names.</summary>
    public ImmutableArray<string> Managers { get; init; } = [];

    /// <summary>Approvers.</summary>
    public ImmutableArray<string> Approvers { get; init; } = [];

    /// <summary>Leadership.</summary>
    public ImmutableArray<string> Leadership { get; init; } = [];

    /// <summary>Admins.</summary>
    public ImmutableArray<string> Admins { get; init; } = [];

    /// <summary>Channels, tenants, teams and domains that belong to a partner.</summary>
    public ImmutableArray<Binding> Bindings { get; init; } = [];
}
