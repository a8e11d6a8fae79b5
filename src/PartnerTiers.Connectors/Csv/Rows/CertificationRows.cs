using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>Rows of <c>certifications.csv</c>.</summary>
internal sealed class CertificationRows(PartnerIndex partners) : IRowReader<Certification>
{
    private enum Column
    {
        PartnerId, Person, Credential, EarnedOn, ExpiresOn,
    }

    public Certification? Read(Row row) => partners.Resolve(row, (int)Column.PartnerId) is (var id, >= 0)
        ? new Certification(
            id,
            row.Required((int)Column.Person),
            row.Required((int)Column.Credential),
            row.RequiredDate((int)Column.EarnedOn),
            row.Date((int)Column.ExpiresOn))
        : null;

    public string? PartnerOf(Row row) => row.Fault is null ? null : partners.Known(row, (int)Column.PartnerId);
}
