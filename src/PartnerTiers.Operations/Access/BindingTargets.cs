using System.Text.RegularExpressions;

namespace PartnerTiers.Operations.Access;

/// <summary>Which texts name something that can be bound, and which of these nobody should bind.</summary>
internal static partial class BindingTargets
{
    private const int Longest = 200;

    /// <summary>Mail for everybody: an address there says nothing about where somebody works. The large ones; an admin sees in the preview what is bound.</summary>
    private static readonly HashSet<string> PublicMail = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com", "googlemail.com", "outlook.com", "outlook.de", "hotmail.com", "hotmail.de", "live.com", "msn.com", "yahoo.com", "yahoo.de", "icloud.com", "me.com", "mac.com", "aol.com",
        "gmx.de", "gmx.net", "gmx.com", "web.de", "t-online.de", "freenet.de", "proton.me", "protonmail.com", "mail.com", "mail.ru", "yandex.ru", "qq.com", "163.com", "onmicrosoft.com",
    };

    /// <summary>Whether an id has the form of its kind.</summary>
    public static bool IsSound(BindingTarget target) => target.Id.Length is > 0 and <= Longest && target.Kind switch
    {
        BindingKind.Tenant => Guid.TryParse(target.Id, out _),
        BindingKind.Team => Team().IsMatch(target.Id),
        BindingKind.Domain => Domain().IsMatch(target.Id),
        _ => !target.Id.Any(char.IsControl),
    };

    /// <summary>Whether anybody can have an address there: a domain of mail for everybody, or one of a single word.</summary>
    public static bool IsEverybodys(BindingTarget target) => target.Kind == BindingKind.Domain && PublicMail.Contains(target.Id);

    /// <summary>Whether it is our own organisation's: a home tenant or team, or the domain of one of our admins.</summary>
    public static bool IsOurOwn(BindingTarget target, AccessRules rules) => target.Kind switch
    {
        BindingKind.Tenant => rules.HomeTeams.Contains(target.Id, StringComparer.OrdinalIgnoreCase),
        BindingKind.Team => rules.HomeSlack.Contains(target.Id, StringComparer.OrdinalIgnoreCase),
        BindingKind.Domain => rules.Lists.SelectMany(static list => list).Any(entry => entry.EndsWith("@" + target.Id, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    [GeneratedRegex("^[TE][A-Z0-9]{4,}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Team();

    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
