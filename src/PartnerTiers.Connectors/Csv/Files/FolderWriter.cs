using CsvHelper;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Connectors.Csv.Rows;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.Files;

/// <summary>Writes facts as the files of a folder. The columns stand in the order of <see cref="FileSchemas"/>.</summary>
internal sealed class FolderWriter(string folder, CancellationToken cancellationToken)
{
    private readonly Choices<Contribution> contributions = new();
    private readonly Choices<DealStage> stages = new();
    private readonly Choices<FeedbackKind> feedbackKinds = new();
    private readonly Choices<EvidenceKind> evidenceKinds = new();

    public void Partners(IEnumerable<Partner> partners) => Write(FileSchemas.Partners, partners, (row, item) =>
    {
        Text(row, item.Id, item.Name, item.Type, item.Region, item.Country);
        Text(row, string.Join(';', item.Aliases), string.Join(';', item.Capabilities), string.Join(';', item.Industries), item.Manager, item.Tier);
        Date(row, item.TierSince, item.GraceUntil, item.JoinedOn);
        Text(row, item.Domain);
    });

    public void Deals(IEnumerable<Deal> deals) => Write(FileSchemas.Deals, deals, (row, item) =>
    {
        Text(row, item.Id, item.PartnerId, item.Name, item.Customer, contributions.Word(item.Contribution));
        Number(row, item.Share == 1m ? null : item.Share, item.Amount);
        Text(row, item.Currency, stages.Word(item.Stage));
        Date(row, item.RegisteredOn, item.AnsweredOn, item.ClosedOn);
        Text(row, item.Owner, item.NextStep);
        Date(row, item.NextStepDue);
    });

    public void Certifications(IEnumerable<Certification> certifications) => Write(FileSchemas.Certifications, certifications, (row, item) =>
    {
        Text(row, item.PartnerId, item.Person, item.Credential);
        Date(row, item.EarnedOn, item.ExpiresOn);
    });

    public void Feedback(IEnumerable<Feedback> feedback) => Write(FileSchemas.Feedback, feedback, (row, item) =>
    {
        Text(row, item.PartnerId, feedbackKinds.Word(item.Kind));
        Date(row, item.On);
        Number(row, item.Score);
        Text(row, item.Customer, item.DealId);
    });

    public void Evidence(IEnumerable<Evidence> evidence) => Write(FileSchemas.Evidence, evidence, (row, item) =>
    {
        Text(row, item.PartnerId, evidenceKinds.Word(item.Kind), item.Title, item.Url);
        Date(row, item.On, item.ExpiresOn);
    });

    public void Metrics(IEnumerable<Metric> metrics) => Write(FileSchemas.Metrics, metrics, (row, item) =>
    {
        Text(row, item.PartnerId, item.Name);
        Date(row, item.On);
        Number(row, item.Value);
    });

    public void Rates(IEnumerable<Rate> rates) => Write(FileSchemas.Rates, rates, (row, item) =>
    {
        Date(row, item.On);
        Text(row, item.Currency);
        Number(row, item.Value);
    });

    private void Write<T>(FileSchema schema, IEnumerable<T> items, Action<CsvWriter, T> write)
    {
        using var file = new FileStream(Path.Combine(folder, schema.File), FileMode.CreateNew, FileAccess.Write);
        using var writer = CsvWriter.Create(file, new CsvWriterOptions { NewLine = "\n", ValidateFieldCount = true }, false);
        writer.WriteHeader(schema.Columns.AsSpan());
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            write(writer, item);
            writer.EndRecord();
        }
    }

    private static void Text(CsvWriter row, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            row.WriteField(text ?? string.Empty);
        }
    }

    private static void Date(CsvWriter row, params ReadOnlySpan<LocalDate?> dates)
    {
        foreach (var date in dates)
        {
            row.WriteField(date is { } day ? LocalDatePattern.Iso.Format(day) : string.Empty);
        }
    }

    private static void Number(CsvWriter row, params ReadOnlySpan<decimal?> numbers)
    {
        foreach (var number in numbers)
        {
            row.WriteField(number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty);
        }
    }
}
