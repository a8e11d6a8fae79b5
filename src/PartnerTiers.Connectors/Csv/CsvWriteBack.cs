using PartnerTiers.Operations.WriteBack;

namespace PartnerTiers.Connectors.Csv;

/// <summary>The CSV folder is only read: whoever keeps it writes the published tiers into <c>partners.csv</c>. Until then a differing tier is a data problem, and the decision holds.</summary>
public sealed class CsvWriteBack : ICrmWriteBack
{
    /// <inheritdoc/>
    public Task<WriteBackOutcome> WriteAsync(IReadOnlyList<TierToWrite> decisions, CancellationToken cancellationToken) => Task.FromResult<WriteBackOutcome>(new WriteBackOutcome.NothingToWrite());
}
