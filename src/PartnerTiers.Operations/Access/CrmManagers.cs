using System.Collections.Frozen;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Access;

/// <summary>The addresses that the CRM names as partner managers; gathered once per snapshot.</summary>
internal sealed class CrmManagers(Board board)
{
    private volatile Kept? kept;

    private sealed record Kept(Snapshot Snapshot, FrozenSet<string> Addresses);

    public bool Has(string email)
    {
        var snapshot = board.Facts.Snapshot;
        if (kept is not { } current || !ReferenceEquals(current.Snapshot, snapshot))
        {
            kept = current = new Kept(snapshot, snapshot.Partners.Select(static facts => facts.Partner.Manager).OfType<string>().ToFrozenSet(StringComparer.OrdinalIgnoreCase));
        }

        return current.Addresses.Contains(email);
    }
}
