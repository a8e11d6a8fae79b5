using System.Data.Common;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Facts;

/// <summary>Makes the tables hold what was delivered, writing only what differs, and tells what that was.</summary>
internal sealed class FactReplacement(PartnerTiersContext context, FactShapes shapes, DbTransaction transaction, CancellationToken cancellationToken)
{
    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Removed { get; private set; }

    /// <summary>There were no partners before: everything is new, which needs no entry per fact.</summary>
    public bool IsFirst { get; private set; }

    public FactDiff<Partner>? Partners { get; private set; }

    public FactDiff<Deal>? Deals { get; private set; }

    public async Task RunAsync(FactSet facts)
    {
        IsFirst = await Table(shapes.Partners).IsEmptyAsync(cancellationToken).ConfigureAwait(false);
        Partners = Replace(shapes.Partners, facts.Partners, (given, stored) => KeyedDiff.Of(given, stored, partner => partner.Id, shapes.Partners.Same));
        Deals = Replace(shapes.Deals, facts.Deals, (given, stored) => KeyedDiff.Of(given, stored, deal => (deal.Id, deal.PartnerId), shapes.Deals.Same));
        Replace(shapes.Certifications, facts.Certifications, (given, stored) => SequenceDiff.Of(given, stored, fact => fact, shapes.Certifications.Same));
        Replace(shapes.Feedback, facts.Feedback, (given, stored) => SequenceDiff.Of(given, stored, fact => fact, shapes.Feedback.Same));
        Replace(shapes.Evidence, facts.Evidence, (given, stored) => SequenceDiff.Of(given, stored, fact => fact, shapes.Evidence.Same));
        Replace(shapes.Metrics, facts.Metrics, (given, stored) => SequenceDiff.Of(given, stored, fact => (fact.PartnerId, fact.Name.ToUpperInvariant(), fact.On), shapes.Metrics.Same));
        Replace(shapes.Rates, facts.Rates, (given, stored) => SequenceDiff.Of(given, stored, fact => (fact.Currency.ToUpperInvariant(), fact.On), shapes.Rates.Same));
    }

    private FactDiff<T> Replace<T>(RowShape<T> shape, IReadOnlyList<T> delivered, Func<IReadOnlyList<T>, IEnumerable<StoredFact<T>>, FactDiff<T>> compare)
        where T : class
    {
        var table = Table(shape);
        var diff = compare(delivered, table.Read(cancellationToken));
        table.Write(diff, cancellationToken);
        Added += diff.Inserts.Count;
        Changed += diff.Updates.Count;
        Removed += diff.Deletes.Count;
        return diff;
    }

    private FactTable<T> Table<T>(RowShape<T> shape)
        where T : class => new(context, shape, transaction);
}
