using System.Collections.Immutable;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures.CertifiedPeople;

/// <summary>
/// Distinct people who hold, on the judged day, a valid credential of those that count. A credential with a minimum of its own
/// (<c>PerCredential</c>) is counted for that minimum whether or not it is among those.
/// </summary>
internal sealed class CertifiedPeopleMeasure() : Measure("certified_people", Unit.People, MeasureKeys.Credentials | MeasureKeys.PerCredential)
{
    internal override Measurement Take(Measuring on, Ledger? ledger)
    {
        HashSet<string>? people = null;
        var holders = HoldersOf(on.Rules.PerCredential);
        foreach (var held in on.Partner.Certifications)
        {
            var counts = Has(on.Rules.Credentials, held.Credential);
            HashSet<string>? holding = null;
            if (!counts && holders?.TryGetValue(held.Credential, out holding) != true)
            {
                ledger?.Exclude(Excluded(held, ExclusionReason.Credential));
                continue;
            }

            if (on.Refuse(held.EarnedOn, held.ExpiresOn) is { } reason)
            {
                ledger?.Exclude(Excluded(held, reason));
                continue;
            }

            if (holding is not null || holders?.TryGetValue(held.Credential, out holding) == true)
            {
                holding!.Add(held.Person);
            }

            // A person's second certificate is part of the receipt and adds nobody.
            var isNew = counts && (people ??= new HashSet<string>(PersonComparer.Instance)).Add(held.Person);
            ledger?.Count(new CountedFact("certification", held.Credential, held.EarnedOn, isNew ? 1m : 0m) { About = held.Person, ExpiresOn = held.ExpiresOn });
        }

        return new Measurement(people?.Count ?? 0)
        {
            Holders = holders?.ToDictionary(entry => entry.Key, entry => entry.Value.Count, StringComparer.OrdinalIgnoreCase),
        };
    }

    private static bool Has(ImmutableArray<string> credentials, string credential)
    {
        if (credentials.IsDefaultOrEmpty)
        {
            return true;
        }

        foreach (var one in credentials)
        {
            if (string.Equals(one, credential, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, HashSet<string>>? HoldersOf(ImmutableDictionary<string, ImmutableDictionary<string, int>> minimums)
    {
        if (minimums.Count == 0)
        {
            return null;
        }

        var holders = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, tier) in minimums)
        {
            foreach (var (credential, _) in tier)
            {
                holders.TryAdd(credential, new HashSet<string>(PersonComparer.Instance));
            }
        }

        return holders;
    }

    private static ExcludedFact Excluded(Certification held, ExclusionReason reason) =>
        new("certification", held.Credential, held.EarnedOn, reason) { About = held.Person };
}
