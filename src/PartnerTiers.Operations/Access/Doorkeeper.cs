namespace PartnerTiers.Operations.Access;

/// <summary>Tells from who asks and who can read the reply what the reply may hold. The one place for it; every way out passes here.</summary>
public sealed class Doorkeeper(AccessRules rules)
{
    /// <summary>The audience of an answer to <paramref name="asker"/> in <paramref name="room"/>.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="room">Where the answer will be read.</param>
    /// <param name="isCrmManager">Whether the CRM names this address as a partner manager.</param>
    public Audience AudienceOf(Asker asker, Room room, Func<string, bool> isCrmManager)
    {
        if (BindingOfRoom(room) is { } boundRoom)
        {
            return IsHome(asker) || PartnerOf(asker) == boundRoom ? new Audience.OfPartner(boundRoom) : new Audience.Stranger();
        }

        if (!IsHome(asker))
        {
            return room.IsPrivate && PartnerOf(asker) is { } partner ? new Audience.OfPartner(partner) : new Audience.Stranger();
        }

        // Somebody outside can read along and nothing says for which partner: nothing may be shown.
        return room.HasOutsiders ? new Audience.Stranger() : new Audience.Home(RolesOf(asker.Email, isCrmManager), asker.Email);
    }

    private bool IsHome(Asker asker) => asker.Channel switch
    {
        "terminal" => true,
        "web" => true, // The local chat page answers on loopback alone.
        "slack" => Has(rules.HomeSlack, asker.Tenant) || Has(rules.HomeSlack, asker.Enterprise) || (rules.DevelopmentMode && rules.HomeSlack.IsEmpty),
        _ => Has(rules.HomeTeams, asker.Tenant) || (rules.DevelopmentMode && rules.HomeTeams.IsEmpty),
    };

    private string? BindingOfRoom(Room room) => rules.Bindings.FirstOrDefault(binding => Same(binding.Channel, room.ChannelId))?.Partner;

    private string? PartnerOf(Asker asker)
    {
        var domain = asker.Email?.Split('@').LastOrDefault();
        return rules.Bindings.FirstOrDefault(binding =>
            (asker.Channel == "slack" ? Same(binding.Team, asker.Tenant) : Same(binding.Tenant, asker.Tenant)) || Same(binding.Domain, domain))?.Partner;
    }

    private Roles RolesOf(string? email, Func<string, bool> isCrmManager)
    {
        if (email is null)
        {
            return Roles.Seller;
        }

        return (Has(rules.Managers, email) || isCrmManager(email) ? Roles.Manager : 0)
            | (Has(rules.Approvers, email) ? Roles.Approver : 0)
            | (Has(rules.Leadership, email) ? Roles.Leadership : 0)
            | (Has(rules.Admins, email) ? Roles.Admin : 0);
    }

    private static bool Has(IEnumerable<string> list, string? value) => value is not null && list.Contains(value, StringComparer.OrdinalIgnoreCase);

    private static bool Same(string? bound, string? value) => bound is { Length: > 0 } && string.Equals(bound, value, StringComparison.OrdinalIgnoreCase);
}
