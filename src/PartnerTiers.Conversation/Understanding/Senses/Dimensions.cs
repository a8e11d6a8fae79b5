using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>What figures are split by, and which conditions are of the same thing.</summary>
internal static class Dimensions
{
    /// <summary>Whether a condition on <paramref name="trait"/> is one of the groups: "the EMEA region".</summary>
    public static bool Means(Grouping grouping, Trait trait) => (grouping, trait) switch
    {
        (Grouping.Tier, Trait.Tier or Trait.EarnedTier) or (Grouping.Type, Trait.Type) or (Grouping.Industry, Trait.Industry) or (Grouping.Manager, Trait.Manager) or (Grouping.Capability, Trait.Capability or Trait.Credential) => true,
        (Grouping.Region or Grouping.Country, Trait.Region or Trait.Country) => true,
        _ => false,
    };
}
