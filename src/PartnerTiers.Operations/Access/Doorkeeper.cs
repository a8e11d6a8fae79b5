using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Operations.Access;

/// <summary>Tells from who asks and who can read the reply what the reply may hold. The one place for it; every way out passes here. In doubt: nothing.</summary>
public sealed class Doorkeeper(AccessRules rules, BindingBook bindings, GroupMemberships groups, Board board, LedgerReader? ledger = null)
{
    private readonly CrmManagers managers = new(board);

    /// <summary>Whoever runs the program where the store and the rule book lie may see what is in them.</summary>
    public static Audience Operator { get; } = new Audience.Home(Roles.Admin, null);

    /// <summary>Looks who asks and who reads along, by the bindings and roles of this moment.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="room">Where the answer will be read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Admission> AdmitAsync(Asker asker, Room room, CancellationToken cancellationToken)
    {
        // What was decided in another process holds from the next answer on, as bindings do.
        await (ledger?.ReadAsync(cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        var all = await bindings.ReadAsync(cancellationToken).ConfigureAwait(false);
        var home = IsHome(asker) ? new Audience.Home(await RolesOfAsync(asker, cancellationToken).ConfigureAwait(false), asker.Email) : null;
        return new Admission(asker, room, AudienceOf(asker, room, home, all), AudienceOf(asker, new Room(string.Empty, IsPrivate: true, HasOutsiders: false), home, all));
    }

    /// <summary>Looks who reads in a channel where nobody asks: for what is told there unasked. Nobody's roles count, because anybody may be there.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="tenant">Teams tenant or Slack team to which the channel belongs; null: unknown, and then it is nobody's unless it is bound.</param>
    /// <param name="enterprise">Slack enterprise id; null: none.</param>
    /// <param name="room">The channel, as it is now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Admission> AdmitRoomAsync(string platform, string? tenant, string? enterprise, Room room, CancellationToken cancellationToken)
    {
        var nobody = new Asker(platform, string.Empty, null, tenant, enterprise);
        var all = await bindings.ReadAsync(cancellationToken).ConfigureAwait(false);
        var audience = AudienceOf(nobody, room, IsHome(nobody) ? new Audience.Home(Roles.Seller, null) : null, all);
        return new Admission(nobody, room, audience, new Audience.Stranger());
    }

    private Audience AudienceOf(Asker asker, Room room, Audience.Home? home, BindingsInForce all)
    {
        var own = home is not null ? [] : PartnersOf(asker, all);
        var bound = Partners(all, binding => Same(binding.Channel, room.ChannelId));
        if (bound.Count > 0)
        {
            // The binding of the channel makes those outside who are in it that partner's, unless another binding says that they are another's.
            return bound.Count == 1 && own.IsSubsetOf(bound) ? new Audience.OfPartner(bound.Single(), home is not null) : new Audience.Stranger();
        }

        if (home is null)
        {
            return own.Count == 1 && IsAmongOwn(asker, room, all) ? new Audience.OfPartner(own.Single()) : new Audience.Stranger();
        }

        // Somebody outside can read along and nothing says for which partner: nothing may be shown.
        return room.HasOutsiders ? new Audience.Stranger() : home;
    }

    private bool IsHome(Asker asker) => asker.Channel switch
    {
        "terminal" => true,
        // Whoever reaches the chat page has not said who it is. Behind a proxy on the same machine the whole world comes from loopback, so that proves
        // something in development mode alone.
        "web" => rules.DevelopmentMode,
        // A guest is in the home directory without being home.
        _ when asker.GuestOf is not null => false,
        "slack" => IsHomeOrganisation(asker.Channel, asker.Tenant) || IsHomeOrganisation(asker.Channel, asker.Enterprise) || EveryoneIsHome,
        _ => IsHomeOrganisation(asker.Channel, asker.Tenant) || EveryoneIsHome,
    };

    private bool IsHomeOrganisation(string channel, string? id) => Has(channel == "slack" ? rules.HomeSlack : rules.HomeTeams, id);

    private bool EveryoneIsHome => rules.DevelopmentMode && rules.HomeSlack.IsEmpty && rules.HomeTeams.IsEmpty;

    /// <summary>Only people of the asker's own organisation read it: a private chat, or a room of a bound tenant or team without others. A domain says who
    /// asks, not who else is there.</summary>
    private static bool IsAmongOwn(Asker asker, Room room, BindingsInForce all) =>
        room.IsPrivate || (!room.HasOutsiders && Partners(all, binding => IsOrganisationOf(asker, binding)).Count == 1);

    private HashSet<string> PartnersOf(Asker asker, BindingsInForce all)
    {
        var domain = SignInName.DomainOf(asker, id => IsHomeOrganisation(asker.Channel, id));
        return Partners(all, binding => IsOrganisationOf(asker, binding) || Same(binding.Domain, domain));
    }

    private static bool IsOrganisationOf(Asker asker, Binding binding) =>
        asker.Channel == "slack" ? Same(binding.Team, asker.Tenant) || Same(binding.Team, asker.Enterprise)
        : asker.Channel == "teams" && Same(binding.Tenant, asker.Tenant);

    private static HashSet<string> Partners(BindingsInForce all, Func<Binding, bool> which) => all.All.Where(which).Select(binding => binding.Partner).ToHashSet(StringComparer.Ordinal);

    private async Task<Roles> RolesOfAsync(Asker asker, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(asker.Email))
        {
            return Roles.Seller;
        }

        var entries = await groups.EntriesOfAsync(asker, cancellationToken).ConfigureAwait(false);
        bool Means(IEnumerable<string> list) => list.Any(entry => string.Equals(entry, asker.Email, StringComparison.OrdinalIgnoreCase) || entries.Contains(entry));
        return (Means(rules.Managers) || managers.Has(asker.Email) ? Roles.Manager : 0)
            | (Means(rules.Approvers) ? Roles.Approver : 0)
            | (Means(rules.Leadership) ? Roles.Leadership : 0)
            | (Means(rules.Admins) ? Roles.Admin : 0);
    }

    // An empty entry is a setting left blank, never a match for someone without a tenant.
    private static bool Has(IEnumerable<string> list, string? value) => value is { Length: > 0 } && list.Contains(value, StringComparer.OrdinalIgnoreCase);

    private static bool Same(string? bound, string? value) => bound is { Length: > 0 } && string.Equals(bound, value, StringComparison.OrdinalIgnoreCase);
}
