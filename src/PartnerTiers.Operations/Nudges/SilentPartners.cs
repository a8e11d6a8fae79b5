using NodaTime;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Nudges;

/// <summary>Partners that were looked at on these facts, decisions and day with nothing to say: looking again every few minutes would find the same. Only saves work, so nothing is lost with it.</summary>
internal sealed class SilentPartners
{
    private readonly HashSet<string> silent = new(StringComparer.Ordinal);
    private readonly HashSet<string> followed = new(StringComparer.Ordinal);
    private (Snapshot Facts, Decided Decided, LocalDate Today)? seen;

    public void LookAt(Snapshot facts, Decided decided, LocalDate today)
    {
        if (seen is not { } last || !ReferenceEquals(last.Facts, facts) || !ReferenceEquals(last.Decided, decided) || last.Today != today)
        {
            silent.Clear();
            followed.Clear();
            seen = (facts, decided, today);
        }
    }

    public bool Has(PartnerFacts partner) => silent.Contains(partner.Partner.Id);

    public void Add(PartnerFacts partner) => silent.Add(partner.Partner.Id);

    public bool HasFollowed(PartnerFacts partner) => followed.Contains(partner.Partner.Id);

    public void AddFollowed(PartnerFacts partner) => followed.Add(partner.Partner.Id);
}
