using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Reviews;

/// <summary>When a decision takes a second person, and who that is not.</summary>
public static class Signatures
{
    /// <summary>A demotion from one of the tiers that ask for it.</summary>
    public static bool Needs(RuleBookVersion rules, string? before, string to)
    {
        var (from, down) = (rules.FindTier(before), rules.FindTier(to));
        return from is not null && down is not null && rules.RankOf(down) < rules.RankOf(from) && rules.Review.SecondSignature.Contains(from.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The same person: by the address, which is one on every platform, else by the platform's id.</summary>
    public static bool IsSame(Actor first, Asker second) => first.Email is { Length: > 0 } && second.Email is { Length: > 0 }
        ? string.Equals(first.Email, second.Email, StringComparison.OrdinalIgnoreCase)
        : (first.Channel, first.PersonId, first.Tenant) == (second.Channel, second.PersonId, second.Tenant);
}
