namespace PartnerTiers.Operations.Access;

/// <summary>Tells from who asks and who can read the reply what the reply may hold. The one place for it; every way out passes here. In doubt: nothing.</summary>
public sealed class Doorkeeper(AccessRules rules)
{
    /// <summary>The audience of an answer to <paramref name="asker"/> in <paramref name="room"/>.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="room">Where the answer will be read.</param>
    /// <param name="isCrmManager">Whether the CRM names this address as a partner manager.</param>
    public Audience AudienceOf(Asker asker, Room room, Func<string, bool> isCrmManager)
    {
        var home = IsHome(asker);
        var own = home ? [] : PartnersOf(asker);
        var bound = Partners(binding => Same(binding.Channel, room.ChannelId));
        if (bound.Count > 0)
        {
            // The binding of the channel makes those outside who are in it that partner's, unless another binding says that they are another's.
            return bound.Count == 1 && own.IsSubsetOf(bound) ? new Audience.OfPartner(bound.Single(), home) : new Audience.Stranger();
        }

        if (!home)
        {
            return own.Count == 1 && IsAmongOwn(asker, room) ? new Audience.OfPartner(own.Single()) : new Audience.Stranger();
        }

        // Somebody outside can read along and nothing says for which partner: nothing may be shown.
        return room.HasOutsiders ? new Audience.Stranger() : new Audience.Home(RolesOf(asker.Email, isCrmManager), asker.Email);
    }

    private bool IsHome(Asker asker) => asker.Channel switch
    {
        "terminal" => true,
        // Whoever reaches the chat page has not said who it is. Behind a proxy on the same machine the whole world comes from loopback, so that proves
        // something in development mode alone.
        "web" => rules.DevelopmentMode,
        "slack" => Has(rules.HomeSlack, asker.Tenant) || Has(rules.HomeSlack, asker.Enterprise) || EveryoneIsHome,
        _ => Has(rules.HomeTeams, asker.Tenant) || EveryoneIsHome,
    };

    private bool EveryoneIsHome => rules.DevelopmentMode && rules.HomeSlack.IsEmpty && rules.HomeTeams.IsEmpty;

    /// <summary>Only people of the asker's own organisation read it: a private chat, or a room of a bound tenant or team without others. A domain says who
    /// asks, not who else is there.</summary>
    private bool IsAmongOwn(Asker asker, Room room) => room.IsPrivate || (!room.HasOutsiders && Partners(binding => IsOrganisationOf(asker, binding)).Count == 1);

    private HashSet<string> PartnersOf(Asker asker)
    {
        var at = asker.Email?.LastIndexOf('@') ?? -1;
        var domain = at > 0 ? asker.Email![(at + 1)..] : null;
        return Partners(binding => IsOrganisationOf(asker, binding) || Same(binding.Domain, domain));
    }

    private static bool IsOrganisationOf(Asker asker, Binding binding) =>
        asker.Channel == "slack" ? Same(binding.Team, asker.Tenant) || Same(binding.Team, asker.Enterprise) : Same(binding.Tenant, asker.Tenant);

    private HashSet<string> Partners(Func<Binding, bool> which) => rules.Bindings.Where(which).Select(binding => binding.Partner).ToHashSet(StringComparer.Ordinal);

    private Roles RolesOf(string? email, Func<string, bool> isCrmManager)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            return Roles.Seller;
        }

        return (Has(rules.Managers, email) || isCrmManager(email) ? Roles.Manager : 0)
            | (Has(rules.Approvers, email) ? Roles.Approver : 0)
            | (Has(rules.Leadership, email) ? Roles.Leadership : 0)
            | (Has(rules.Admins, email) ? Roles.Admin : 0);
    }

    // An empty entry is a setting left blank, never a match for someone without a tenant.
    private static bool Has(IEnumerable<string> list, string? value) => value is { Length: > 0 } && list.Contains(value, StringComparer.OrdinalIgnoreCase);

    private static bool Same(string? bound, string? value) => bound is { Length: > 0 } && string.Equals(bound, value, StringComparison.OrdinalIgnoreCase);
}
