using System.Globalization;
using PartnerTiers.Operations.Sync;

namespace PartnerTiers.Bot.Verbs.Sync;

/// <summary>What a sync did, for people.</summary>
internal static class SyncReport
{
    // A file with one wrong column can have a reject per row; the store keeps them all.
    private const int MostRejects = 50;

    /// <summary>Writes the report; rows left out come with file, line, column and reason.</summary>
    public static void Write(TextWriter output, SyncRecord record)
    {
        if (record.Refusal is { } refusal)
        {
            output.WriteLine($"{record.Source}: sync refused, the facts in force stay as they were.");
            output.WriteLine($"  {refusal.File}: {refusal.Message}");
        }
        else
        {
            var counts = record.NothingChanged
                ? "nothing changed"
                : string.Create(CultureInfo.InvariantCulture, $"{record.Added} added, {record.Changed} changed, {record.Removed} removed");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{record.Source}: {record.RowsRead} rows read, {counts}, {record.Rejects.Length} left out, {record.Took.TotalSeconds:F1} s."));
        }

        foreach (var reject in record.Rejects.Take(MostRejects))
        {
            var also = reject.AlsoLost == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" ({reject.AlsoLost} more rows of this partner go with it)");
            var place = reject.Line == 0 ? reject.File : string.Create(CultureInfo.InvariantCulture, $"{reject.File}:{reject.Line}");
            output.WriteLine($"  {place}: {reject.Column} '{reject.Value}': {reject.Reason}{also}");
        }

        if (record.Rejects.Length > MostRejects)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {record.Rejects.Length - MostRejects} more."));
        }
    }
}
