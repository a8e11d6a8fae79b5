using PartnerTiers.Operations.Access;
using Xunit;

namespace PartnerTiers.Operations.Tests.Access;

/// <summary>A domain counts where the platform vouches for it, and nowhere else: anybody may run a directory and write any address into it.</summary>
public sealed class SignInNamesTests
{
    private static readonly AccessRules Rules = new() { HomeTeams = ["home"], HomeSlack = ["T0HOME"], Bindings = [new Binding("P1", Domain: "acme.example"), new Binding("P2", Domain: "home.onmicrosoft.example")] };

    [Theory]
    // sign-in name, tenant, guest of
    [InlineData("jo@acme.example", "theirs", null, "P1")]
    [InlineData("JO@ACME.EXAMPLE", "theirs", null, "P1")]
    [InlineData("jo@evil.example", "theirs", null, "nothing")]
    [InlineData("jo@acme.example.evil.example", "theirs", null, "nothing")]
    [InlineData("jo@sub.acme.example", "theirs", null, "nothing")]
    [InlineData("acme.example", "theirs", null, "nothing")]
    [InlineData("@acme.example", "theirs", null, "nothing")]
    [InlineData("jo@", "theirs", null, "nothing")]
    [InlineData(null, "theirs", null, "nothing")]
    [InlineData("jo_acme.example#EXT#@evil.example", "theirs", null, "nothing")] // a member whose name looks like a guest's
    [InlineData("x#EXT#@acme.example", "theirs", null, "nothing")]
    [InlineData("jo_acme.example#EXT#@home.onmicrosoft.example", null, "home", "P1")]
    [InlineData("jo_mill_acme.example#EXT#@home.onmicrosoft.example", null, "home", "P1")]
    [InlineData("jo_acme.example#ext#@home.onmicrosoft.example", null, "home", "P1")]
    [InlineData("jo_acme.example#EXT#@home.onmicrosoft.example", null, "theirs", "nothing")] // some directory's guest says nothing to us
    [InlineData("jo_evil.example#EXT#@acme.example", null, "home", "nothing")]
    [InlineData("jo_acme.example#EXT#_evil.example#EXT#@home.onmicrosoft.example", null, "home", "nothing")]
    [InlineData("jo@x_acme.example#EXT#@home.onmicrosoft.example", null, "home", "nothing")]
    [InlineData("jo@acme.example", null, "home", "nothing")] // a guest's name has the mark
    [InlineData("_acme.example#EXT#@home.onmicrosoft.example", null, "home", "nothing")]
    public async Task In_teams_the_sign_in_name_counts_and_never_the_address(string? signIn, string? tenant, string? guestOf, string sees)
    {
        foreach (var email in new[] { null, "jo@elsewhere.example" })
        {
            Assert.Equal(sees, await SeesAsync(new Asker("teams", "x", email, tenant) { SignIn = signIn, GuestOf = guestOf }));
        }

        Assert.Equal(sees, await SeesAsync(new Asker("teams", "x", sees == "nothing" ? "jo@acme.example" : null, tenant) { SignIn = signIn, GuestOf = guestOf }));
    }

    [Theory]
    [InlineData("jo@acme.example", null, "T0HOME", "P1")]
    [InlineData("jo@acme.example", null, "T0OTHER", "nothing")]
    [InlineData("jo@acme.example", "T0OTHER", null, "nothing")] // their own administrators wrote it
    public async Task In_slack_only_the_address_of_a_guest_whom_we_invited_counts(string email, string? team, string? guestOf, string sees) =>
        Assert.Equal(sees, await SeesAsync(new Asker("slack", "x", email, team) { GuestOf = guestOf }));

    private static async Task<string> SeesAsync(Asker asker) =>
        (await Doorkeepers.With(Rules).AdmitAsync(asker, new Room("chat", IsPrivate: true, HasOutsiders: false), default)).Audience is Audience.OfPartner own ? own.PartnerId : "nothing";
}
