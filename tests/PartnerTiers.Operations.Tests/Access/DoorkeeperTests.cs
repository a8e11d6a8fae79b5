using PartnerTiers.Operations.Access;
using Xunit;

namespace PartnerTiers.Operations.Tests.Access;

/// <summary>Who sees what, as a table: spec/access.md as far as the audience goes.</summary>
public sealed class DoorkeeperTests
{
    private static readonly AccessRules Rules = new()
    {
        HomeTeams = ["HOME-TENANT", ""],
        HomeSlack = ["T0HOME", "E0HOME"],
        Managers = ["max@example.com"],
        Approvers = ["paula.prove@example.com"],
        Leadership = ["leo.lead@example.com", "paula.prove@example.com"],
        Admins = ["ada.admin@example.com"],
        Bindings =
        [
            new Binding("P021", Channel: "shared"),
            new Binding("P021", Tenant: "tenant-21"),
            new Binding("P030", Team: "T030"),
            new Binding("P040", Domain: "forty.example"),
            new Binding("P050", Channel: "both"),
            new Binding("P051", Channel: "both"),
            new Binding("P060", Tenant: "tenant-6x"),
            new Binding("P061", Tenant: "tenant-6x"),
            new Binding("P070", Tenant: ""),
        ],
    };

    [Theory]
    // asker: platform, tenant, e-mail; room: id, private, outsiders; what may be shown
    [InlineData("teams", "home-tenant", "max@example.com", "chat", true, false, "home")]
    [InlineData("teams", "home-tenant", "max@example.com", "team", false, false, "home")]
    [InlineData("teams", "home-tenant", "max@example.com", "team", false, true, "nothing")] // a guest reads along, of whom nothing is known
    [InlineData("teams", "home-tenant", "max@example.com", "shared", false, true, "P021")]
    [InlineData("teams", "home-tenant", "max@example.com", "SHARED", false, false, "P021")] // bound, whatever the platform says about guests
    [InlineData("teams", "home-tenant", "ada.admin@example.com", "both", false, true, "nothing")] // two partners read it
    [InlineData("teams", "tenant-21", "jo@p21.example", "shared", false, true, "P021")]
    [InlineData("teams", "tenant-21", "jo@p21.example", "chat", true, false, "P021")]
    [InlineData("teams", "tenant-21", "jo@p21.example", "own team", false, false, "P021")]
    [InlineData("teams", "tenant-21", "jo@p21.example", "own team", false, true, "nothing")]
    [InlineData("teams", "tenant-21", "jo@p21.example", "both", false, true, "nothing")]
    [InlineData("teams", "tenant-99", "x@else.example", "shared", false, true, "P021")] // the channel's own binding is enough
    [InlineData("teams", "tenant-99", "x@else.example", "chat", true, false, "nothing")]
    [InlineData("teams", "tenant-99", null, "team", false, false, "nothing")]
    [InlineData("teams", null, null, "chat", true, false, "nothing")] // blank entries in the settings match nobody
    [InlineData("teams", "", "", "chat", true, false, "nothing")]
    [InlineData("teams", "tenant-6x", "x@six.example", "chat", true, false, "nothing")] // bound to two
    [InlineData("teams", "tenant-99", "flo@forty.example", "chat", true, false, "P040")]
    [InlineData("teams", "tenant-99", "FLO@FORTY.EXAMPLE", "chat", true, false, "P040")]
    [InlineData("teams", "tenant-99", "flo@forty.example", "team", false, false, "nothing")] // a domain does not say who else is there
    [InlineData("teams", "tenant-99", "flo@forty.example", "shared", false, true, "nothing")] // another partner's channel
    [InlineData("teams", "tenant-99", "flo@not-forty.example", "chat", true, false, "nothing")]
    [InlineData("teams", "tenant-99", "forty.example", "chat", true, false, "nothing")]
    [InlineData("slack", "T0HOME", "max@example.com", "C1", false, false, "home")]
    [InlineData("slack", "T030", "kim@p30.example", "D1", true, false, "P030")]
    [InlineData("slack", "T030", "kim@p30.example", "shared", false, true, "nothing")]
    [InlineData("slack", "home-tenant", "max@example.com", "D1", true, false, "nothing")] // a Teams tenant is no Slack team
    [InlineData("slack", "tenant-21", "jo@p21.example", "D1", true, false, "nothing")]
    [InlineData("teams", "T030", "kim@p30.example", "chat", true, false, "nothing")]
    [InlineData("terminal", null, null, "terminal", true, false, "home")]
    [InlineData("web", null, null, "web", true, false, "nothing")] // behind a proxy everyone comes from loopback
    [InlineData("unheard-of", "T0HOME", null, "x", true, false, "nothing")]
    public async Task An_answer_holds_what_everyone_who_reads_it_may_see(string channel, string? tenant, string? email, string room, bool isPrivate, bool outsiders, string sees) =>
        Assert.Equal(sees, await SeesAsync(Rules, new Asker(channel, "person", email, tenant) { SignIn = email }, new Room(room, isPrivate, outsiders)));

    [Fact]
    public async Task A_slack_enterprise_may_be_home_or_bound() =>
        Assert.Equal(
            ("home", "P9"),
            (await SeesAsync(Rules, new Asker("slack", "U1", null, "T1", "E0HOME"), new Room("D1", true, false)),
             await SeesAsync(Rules with { Bindings = [new Binding("P9", Team: "E9")] }, new Asker("slack", "U1", null, "T1", "E9"), new Room("D1", true, false))));

    [Theory]
    [InlineData("max@example.com", Roles.Manager)]
    [InlineData("MAX@example.com", Roles.Manager)]
    [InlineData("crm@example.com", Roles.Manager)]
    [InlineData("paula.prove@example.com", Roles.Approver | Roles.Leadership)]
    [InlineData("ada.admin@example.com", Roles.Admin)]
    [InlineData("sue@example.com", Roles.Seller)]
    [InlineData("", Roles.Seller)]
    [InlineData(null, Roles.Seller)] // an e-mail that cannot be had: a seller at most
    public async Task Roles_are_given_by_address(string? email, Roles roles)
    {
        var admission = await Doorkeepers.With(Rules, managers: ["crm@example.com", ""]).AdmitAsync(new Asker("teams", "x", email, "home-tenant"), new Room("chat", true, false), default);
        Assert.Equal(new Audience.Home(roles, email), admission.Audience);
    }

    [Theory]
    [InlineData("teams", true, false, "home")]
    [InlineData("slack", true, false, "home")]
    [InlineData("web", true, false, "home")]
    [InlineData("web", true, true, "home")]
    [InlineData("teams", true, true, "nothing")] // home is named, so it is what is named
    [InlineData("slack", true, true, "nothing")]
    [InlineData("teams", false, false, "nothing")]
    [InlineData("slack", false, false, "nothing")]
    [InlineData("web", false, false, "nothing")]
    public async Task Everyone_on_loopback_is_home_only_in_development_mode_and_only_while_home_is_empty(string channel, bool development, bool named, string sees)
    {
        var rules = new AccessRules { DevelopmentMode = development, HomeTeams = named ? ["home-tenant"] : [] };
        Assert.Equal(sees, await SeesAsync(rules, new Asker(channel, "x", null, null), new Room("chat", true, false)));
    }

    private static async Task<string> SeesAsync(AccessRules rules, Asker asker, Room room) => (await Doorkeepers.With(rules).AdmitAsync(asker, room, default)).Audience switch
    {
        Audience.Home => "home",
        Audience.OfPartner own => own.PartnerId,
        _ => "nothing",
    };
}
