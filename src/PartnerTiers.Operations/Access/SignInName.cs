namespace PartnerTiers.Operations.Access;

/// <summary>
/// Which domain of e-mail addresses a person belongs to, as far as a platform vouches for it. Anybody may run a directory of their own and write any address
/// into its accounts, so an e-mail address alone proves nothing.
/// </summary>
internal static class SignInName
{
    private const string GuestMark = "#EXT#";

    /// <summary>
    /// The domain; null: none that counts. In Teams that of the sign-in name, whose domain a directory has to prove before it can use it; of a guest only where the
    /// guest is in a home directory, because the invitation of ours went to that address. In Slack that of a guest's address in a home workspace, for the same
    /// reason; members of other workspaces have what their own administrators wrote.
    /// </summary>
    public static string? DomainOf(Asker asker, Func<string?, bool> isHome) => asker switch
    {
        { GuestOf: { } host } when !isHome(host) => null,
        { Channel: "teams", GuestOf: not null } => OfGuest(asker.SignIn),
        { Channel: "teams" } => asker.SignIn?.Contains(GuestMark, StringComparison.OrdinalIgnoreCase) == true ? null : After(asker.SignIn, '@'),
        { Channel: "slack", GuestOf: not null } => After(asker.Email, '@'),
        _ => null,
    };

    /// <summary><c>jo_mill_acme.example#EXT#@home.example</c> was invited as jo_mill@acme.example: no domain holds an underscore, so the last one stood for the @.</summary>
    private static string? OfGuest(string? name)
    {
        var mark = name?.LastIndexOf(GuestMark, StringComparison.OrdinalIgnoreCase) ?? -1;
        // Twice: a guest of a directory whose name was made up to look like one of ours.
        return mark > 0 && name!.IndexOf(GuestMark, StringComparison.OrdinalIgnoreCase) == mark && name.AsSpan(mark).Count('@') == 1 && !name.AsSpan(0, mark).Contains('@') ? After(name[..mark], '_') : null;
    }

    private static string? After(string? name, char separator)
    {
        var at = name?.LastIndexOf(separator) ?? -1;
        return at > 0 && at < name!.Length - 1 ? name[(at + 1)..] : null;
    }
}
