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

    /// <summary>Approvers that are named by address: those who can be written to.</summary>
    internal IEnumerable<string> ApproversByAddress => Approvers.Where(static entry => entry.Contains('@', StringComparison.Ordinal) && !entry.Contains(':', StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Leadership.</summary>
    public ImmutableArray<string> Leadership { get; init; } = [];

    /// <summary>Admins.</summary>
    public ImmutableArray<string> Admins { get; init; } = [];

    /// <summary>The lists of people: each entry an address, <c>group:</c> and a directory group's id, or <c>slack:</c> and a user group's.</summary>
    internal IEnumerable<ImmutableArray<string>> Lists => [Managers, Approvers, Leadership, Admins];

    /// <summary>Channels, tenants, teams and domains that belong to a partner; bindings made in chat add to these.</summary>
    public ImmutableArray<Binding> Bindings { get; init; } = [];
}
