using PartnerTiers.Operations.Access;
using PartnerTiers.Testing.InMemory;
using Xunit;

namespace PartnerTiers.Operations.Tests.Access;

/// <summary>The same persons in the same rooms, in Teams and in Slack: one verdict.</summary>
public sealed class SameVerdictsOnBothPlatformsTests
{
    private static readonly AccessRules Rules = new()
    {
        HomeTeams = ["home-tenant"],
        HomeSlack = ["T0HOME"],
        Approvers = ["paula.prove@example.com", "group:approvers", "slack:S0APPROVE"],
        Admins = ["ada.admin@example.com"],
        Bindings =
        [
            new Binding("P021", Channel: "bound"),
            new Binding("P021", Tenant: "tenant-21"),
            new Binding("P021", Team: "T021"),
            new Binding("P030", Domain: "thirty.example"),
            new Binding("P040", Channel: "two"),
            new Binding("P041", Channel: "two"),
        ],
    };

    /// <summary>Who, where, and what everyone who reads the answer may see; of home people the roles too.</summary>
    public static TheoryData<string, string, string> Verdicts => new()
    {
        { "seller", "direct", "home" },
        { "seller", "own channel", "home" },
        { "seller", "group chat", "home" },
        { "seller", "channel with a guest", "nothing" },
        { "seller", "shared channel", "nothing" },
        { "seller", "meeting with outsiders", "nothing" },
        { "seller", "bound channel", "P021" },
        { "seller", "bound channel without outsiders", "P021" },
        { "seller", "channel bound to two", "nothing" },
        { "seller without an address", "direct", "home" },
        { "admin", "direct", "home Admin" },
        { "admin", "own channel", "home Admin" },
        { "admin", "bound channel", "P021" },
        { "admin", "shared channel", "nothing" },
        { "approver", "direct", "home Approver" },
        { "approver by group", "direct", "home Approver" },
        { "approver by group without an address", "direct", "home" },
        { "partner", "direct", "P021" },
        { "partner", "own channel", "P021" },
        { "partner", "shared channel", "nothing" },
        { "partner", "bound channel", "P021" },
        { "partner", "channel bound to two", "nothing" },
        { "stranger", "direct", "nothing" },
        { "stranger", "own channel", "nothing" },
        { "stranger", "shared channel", "nothing" },
        { "stranger", "bound channel", "P021" },
        { "guest", "direct", "nothing" },
        { "guest", "channel with a guest", "nothing" },
        { "guest", "bound channel", "P021" },
        { "guest of a bound domain", "direct", "P030" },
        { "guest of a bound domain", "channel with a guest", "nothing" },
        { "guest of a bound domain", "bound channel", "nothing" },
        { "guest of a bound domain elsewhere", "direct", "nothing" },
        { "claims a bound domain", "direct", "nothing" },
        { "claims an admin's address", "direct", "nothing" },
        { "nobody", "direct", "nothing" },
    };

    [Theory]
    [MemberData(nameof(Verdicts))]
    public async Task One_person_in_one_room_is_told_the_same_on_both(string person, string room, string verdict)
    {
        var groups = new MemoryGroups(("dir-paul", "approvers"), ("dir-paul", "S0APPROVE"));
        foreach (var channel in new[] { "teams", "slack" })
        {
            var admission = await Doorkeepers.With(Rules, groups: groups).AdmitAsync(PersonOn(channel, person), RoomOf(room), default);
            Assert.Equal((channel, verdict), (channel, Verdict(admission.Audience)));
            Assert.Equal(verdict.Contains("Admin", StringComparison.Ordinal) || person == "admin", admission.Has(Roles.Admin));
        }
    }

    private static Asker PersonOn(string channel, string person)
    {
        var isTeams = channel == "teams";
        var (home, bound, other) = isTeams ? ("home-tenant", "tenant-21", "tenant-99") : ("T0HOME", "T021", "T099");
        Asker Of(string? email, string? tenant) => new(channel, "person", email, tenant) { SignIn = isTeams ? email : null };
        Asker Guest(string email, string host) => new(channel, "person", email, null) { GuestOf = host, SignIn = isTeams ? email.Replace('@', '_') + "#EXT#@host.example" : null };
        return person switch
        {
            "seller" => Of("sue@example.com", home),
            "seller without an address" => Of(null, home),
            "admin" => Of("ada.admin@example.com", home),
            "approver" => Of("paula.prove@example.com", home),
            "approver by group" => Of("paul@example.com", home) with { DirectoryId = "dir-paul" },
            "approver by group without an address" => Of(null, home) with { DirectoryId = "dir-paul" },
            "partner" => Of("jo@p21.example", bound),
            "stranger" => Of("x@else.example", other),
            "guest" => Guest("gus@else.example", home),
            "guest of a bound domain" => Guest("gus@thirty.example", home),
            "guest of a bound domain elsewhere" => Guest("gus@thirty.example", other),
            "claims a bound domain" => Of("x@thirty.example", other) with { SignIn = isTeams ? "x@else.example" : null },
            "claims an admin's address" => Of("ada.admin@example.com", other) with { SignIn = isTeams ? "x@else.example" : null },
            _ => new Asker(channel, string.Empty, null, null),
        };
    }

    private static Room RoomOf(string room) => room switch
    {
        "direct" => new Room("direct", IsPrivate: true, HasOutsiders: false),
        "own channel" or "group chat" => new Room(room, IsPrivate: false, HasOutsiders: false),
        "bound channel" => new Room("bound", IsPrivate: false, HasOutsiders: true),
        "bound channel without outsiders" => new Room("bound", IsPrivate: false, HasOutsiders: false),
        "channel bound to two" => new Room("two", IsPrivate: false, HasOutsiders: true),
        _ => new Room(room, IsPrivate: false, HasOutsiders: true),
    };

    private static string Verdict(Audience audience) => audience switch
    {
        Audience.Home { Roles: Roles.Seller } => "home",
        Audience.Home home => $"home {home.Roles}",
        Audience.OfPartner own => own.PartnerId,
        _ => "nothing",
    };
}
