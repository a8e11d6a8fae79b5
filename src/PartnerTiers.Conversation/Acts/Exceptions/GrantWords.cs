using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Acts.Exceptions;

/// <summary>Takes the words of a grant apart: the partner's name and the tier's stand next to each other, and either may have several words.</summary>
internal static class GrantWords
{
    /// <summary>The partner's words and the tier; null where they name none.</summary>
    public static (string? Partner, string? Tier) Split(string whom, RuleBookVersion rules)
    {
        var words = whom.Trim().TrimEnd(',', ':', '-');
        foreach (var tier in rules.Tiers.OrderByDescending(static tier => tier.Name.Length))
        {
            foreach (var name in new[] { tier.Name, tier.Id }.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (string.Equals(words, name, StringComparison.OrdinalIgnoreCase))
                {
                    return (null, tier.Id);
                }

                if (words.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase))
                {
                    return (words[..^(name.Length + 1)].Trim(' ', ',', ':'), tier.Id);
                }
            }
        }

        return (words.Length == 0 ? null : words, null);
    }

    /// <summary>The tier of this name or id; null: none.</summary>
    public static string? Tier(string said, RuleBookVersion rules) =>
        rules.Tiers.FirstOrDefault(tier => string.Equals(tier.Name, said, StringComparison.OrdinalIgnoreCase) || string.Equals(tier.Id, said, StringComparison.OrdinalIgnoreCase))?.Id;
}
