using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Testing;
using PartnerTiers.Testing.InMemory;
using Xunit;

namespace PartnerTiers.Operations.Tests.Access;

public sealed class GroupMembershipsTests
{
    private static readonly AccessRules Rules = new() { HomeTeams = ["home"], Admins = ["group:admins"], Leadership = ["group:leaders", "slack:S1"] };
    private readonly ManualTime time = ManualTime.Monday;

    [Fact]
    public async Task Members_have_the_role_for_ten_minutes_after_they_were_last_looked_up()
    {
        var groups = new MemoryGroups(("dir-ada", "admins"));
        var doorkeeper = Doorkeepers.With(Rules, groups: groups, time: time);
        Assert.Equal(Roles.Admin, await RolesAsync(doorkeeper));
        Assert.Equal(Roles.Admin, await RolesAsync(doorkeeper));
        Assert.Equal(1, groups.Asked);
        time.Advance(Duration.FromMinutes(10) + Duration.FromSeconds(1));
        Assert.Equal(Roles.Admin, await RolesAsync(doorkeeper));
        Assert.Equal(2, groups.Asked);
    }

    [Fact]
    public async Task A_directory_that_does_not_answer_gives_no_role_and_is_asked_again_after_a_minute()
    {
        var groups = new MemoryGroups(("dir-ada", "admins")) { IsBroken = true };
        var doorkeeper = Doorkeepers.With(Rules, groups: groups, time: time);
        Assert.Equal(Roles.Seller, await RolesAsync(doorkeeper));
        groups.IsBroken = false;
        Assert.Equal(Roles.Seller, await RolesAsync(doorkeeper));
        time.Advance(Duration.FromSeconds(61));
        Assert.Equal(Roles.Admin, await RolesAsync(doorkeeper));
    }

    [Fact]
    public async Task Nobody_is_looked_up_who_is_not_home_or_where_no_list_names_a_group()
    {
        var groups = new MemoryGroups(("dir-ada", "admins"));
        await Doorkeepers.With(Rules, groups: groups).AdmitAsync(Ada with { Tenant = "elsewhere" }, Chat, default);
        await Doorkeepers.With(Rules with { Admins = ["ada@example.com"], Leadership = [] }, groups: groups).AdmitAsync(Ada, Chat, default);
        Assert.Equal(0, groups.Asked);
    }

    private static Asker Ada => new("teams", "ada", "ada@example.com", "home") { DirectoryId = "dir-ada" };

    private static Room Chat => new("chat", IsPrivate: true, HasOutsiders: false);

    private static async Task<Roles> RolesAsync(Doorkeeper doorkeeper) => Assert.IsType<Audience.Home>((await doorkeeper.AdmitAsync(Ada, Chat, default)).Audience).Roles;
}
