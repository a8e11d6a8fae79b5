using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>Rows of <c>metrics.csv</c>.</summary>
internal sealed class MetricRows(PartnerIndex partners) : IRowReader<Metric>
{
    private enum Column
    {
        PartnerId, Metric, On, Value,
    }

    public Metric? Read(Row row) => partners.Resolve(row, (int)Column.PartnerId) is (var id, >= 0)
        ? new Metric(id, row.Required((int)Column.Metric), row.RequiredDate((int)Column.On), row.RequiredNumber((int)Column.Value))
        : null;

    public string? PartnerOf(Row row) => row.Fault is null ? null : partners.Known(row, (int)Column.PartnerId);
}
