using Microsoft.Extensions.Options;

namespace PartnerTiers.Bot.Links;

/// <summary>The server's own lines about requests hold their paths, and a path may be a signed link. Whatever section <c>Logging</c> says, those stay out, for every provider.</summary>
internal sealed class PathsUnlogged : IPostConfigureOptions<LoggerFilterOptions>
{
    private static readonly string[] Categories = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.HttpsPolicy"];

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        foreach (var rule in options.Rules.Where(static rule => rule.CategoryName is { } category && Categories.Any(one => category.StartsWith(one, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            options.Rules.Remove(rule);
        }

        // A rule for one provider beats a rule for all.
        foreach (var provider in options.Rules.Select(static rule => rule.ProviderName).Append(null).Distinct().ToList())
        {
            foreach (var category in Categories)
            {
                options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.Warning, filter: null));
            }
        }
    }
}
