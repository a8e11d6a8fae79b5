using PartnerTiers.Connectors.Csv.Files;

namespace PartnerTiers.Connectors.Csv.ExampleData;

/// <summary>Writes the example as a CSV folder, row by row: the size of the example costs no memory.</summary>
public static class ExampleDataWriter
{
    /// <summary>Writes the seven files; null, or why nothing was written.</summary>
    /// <param name="folder">Made if it isn't there. If it is, it must be empty: nothing is ever overwritten.</param>
    /// <param name="facts">What to write.</param>
    /// <param name="cancellationToken">Leaves a half-written folder behind.</param>
    public static string? Write(string folder, ExampleFacts facts, CancellationToken cancellationToken = default)
    {
        if (File.Exists(folder))
        {
            return $"{folder} is a file; name a new or empty folder.";
        }

        try
        {
            Directory.CreateDirectory(folder);
            if (Directory.EnumerateFileSystemEntries(folder).FirstOrDefault() is { } first)
            {
                return $"{folder} is not empty, it holds {Path.GetFileName(first)}; name a new or empty folder, since nothing is overwritten.";
            }

            var writer = new FolderWriter(folder, cancellationToken);
            writer.Rates(facts.AllRates());
            writer.Metrics(facts.AllMetrics());
            writer.Evidence(facts.AllEvidence());
            writer.Feedback(facts.AllFeedback());
            writer.Certifications(facts.AllCertifications());
            writer.Deals(facts.AllDeals());
            writer.Partners(facts.AllPartners());
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"{folder} cannot be written: {exception.Message}";
        }
    }
}
