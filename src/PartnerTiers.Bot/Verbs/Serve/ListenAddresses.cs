using System.Collections.Immutable;
using System.Net;

namespace PartnerTiers.Bot.Verbs.Serve;

/// <summary>Where the server listens, by every setting of ASP.NET Core that can say so.</summary>
internal static class ListenAddresses
{
    /// <summary>Where it listens when nothing is said.</summary>
    public const string Default = "http://127.0.0.1:3978";

    /// <summary>All addresses the settings name; the default when they name none.</summary>
    public static ImmutableArray<string> Of(IConfiguration configuration)
    {
        var named = new List<string>();
        named.AddRange(Split(configuration["urls"]));
        named.AddRange(Split(configuration["http_ports"]).Select(port => $"http://*:{port}"));
        named.AddRange(Split(configuration["https_ports"]).Select(port => $"https://*:{port}"));
        named.AddRange(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>());
        return named.Count == 0 ? [Default] : [.. named];
    }

    /// <summary>The addresses that other machines could reach.</summary>
    public static ImmutableArray<string> BeyondLoopback(IEnumerable<string> addresses) => [.. addresses.Where(address => !IsLoopback(address))];

    private static bool IsLoopback(string address)
    {
        // BindingAddress knows the wildcards (*, +) that Uri refuses.
        BindingAddress parsed;
        try
        {
            parsed = BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            return false;
        }

        return parsed.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(parsed.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    private static string[] Split(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
