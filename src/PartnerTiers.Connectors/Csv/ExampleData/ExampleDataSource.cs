using NodaTime;
using PartnerTiers.Operations.Sync;

namespace PartnerTiers.Connectors.Csv.ExampleData;

/// <summary>The facts of a program without any setting: the same as reading the folder that <see cref="ExampleDataWriter"/> writes.</summary>
/// <param name="facts">Gives the example of the day; asked at every reading.</param>
public sealed class ExampleDataSource(Func<ExampleFacts> facts) : ICrmSource
{
    /// <inheritdoc/>
    public string Name => "example data";

    /// <inheritdoc/>
    public string Place => $"{Name} of {facts().AsOf:uuuu-MM-dd}, made by {typeof(ExampleDataSource).Module.ModuleVersionId:N}";

    /// <inheritdoc/>
    public Task<CrmReading> ReadAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var set = facts().ToFactSet();
            cancellationToken.ThrowIfCancellationRequested();
            var rows = set.Partners.Length + set.Deals.Length + set.Certifications.Length + set.Feedback.Length + set.Evidence.Length + set.Metrics.Length + set.Rates.Length;
            progress?.Report(new SyncProgress(Name, rows));
            return new CrmReading(set, rows, []);
        },
        cancellationToken);

    /// <summary>False: an example of another day, or made by another version of the program, has another <see cref="Place"/>.</summary>
    public bool MayHaveChangedSince(Instant since) => false;
}
