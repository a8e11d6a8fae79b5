using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>Rows of <c>evidence.csv</c>.</summary>
internal sealed class EvidenceRows(PartnerIndex partners) : IRowReader<Evidence>
{
    private readonly Choices<EvidenceKind> kinds = new();

    private enum Column
    {
        PartnerId, Kind, Title, Url, On, ExpiresOn,
    }

    public Evidence? Read(Row row) => partners.Resolve(row, (int)Column.PartnerId) is (var id, >= 0)
        ? new Evidence(
            id,
            row.Choice((int)Column.Kind, kinds),
            row.RequiredDate((int)Column.On),
            row.Optional((int)Column.Title),
            row.Optional((int)Column.Url),
            row.Date((int)Column.ExpiresOn))
        : null;

    public string? PartnerOf(Row row) => row.Fault is null ? null : partners.Known(row, (int)Column.PartnerId);
}
