using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures.EvidenceCount;

/// <summary>Pieces of evidence of the kinds that count, dated inside the window and valid on the judged day.</summary>
internal sealed class EvidenceCountMeasure() : Measure("evidence", Unit.Pieces, MeasureKeys.Window | MeasureKeys.Kinds)
{
    internal override Measurement Take(Measuring on, Ledger? ledger)
    {
        var count = 0;
        foreach (var piece in on.Partner.Evidence)
        {
            var id = ledger is null ? string.Empty : piece.Title ?? EvidenceKinds.NameOf(piece.Kind);
            if (Refuse(piece, on) is { } reason)
            {
                ledger?.Exclude(new ExcludedFact("evidence", id, piece.On, reason) { About = EvidenceKinds.NameOf(piece.Kind) });
                continue;
            }

            count++;
            ledger?.Count(new CountedFact("evidence", id, piece.On, 1m) { About = EvidenceKinds.NameOf(piece.Kind), Url = piece.Url, ExpiresOn = piece.ExpiresOn });
        }

        return new Measurement(count);
    }

    private static ExclusionReason? Refuse(Evidence piece, Measuring on) =>
        !on.Rules.Kinds.IsDefaultOrEmpty && !on.Rules.Kinds.Contains(piece.Kind) ? ExclusionReason.Kind
        : on.Refuse(piece.On, piece.ExpiresOn) is { } invalid ? invalid
        : on.Refuse(piece.On);
}
