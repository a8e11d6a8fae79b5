using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>Rows of <c>rates.csv</c>.</summary>
internal sealed class RateRows : IRowReader<Rate>
{
    private enum Column
    {
        On, Currency, Rate,
    }

    public Rate? Read(Row row)
    {
        var rate = new Rate(row.RequiredDate((int)Column.On), row.Currency((int)Column.Currency), row.RequiredNumber((int)Column.Rate));
        if (rate.Value <= 0)
        {
            row.Refuse((int)Column.Rate, "A rate is greater than 0: units of the currency for one unit of the programme's currency.");
        }

        return rate;
    }

    public string? PartnerOf(Row row) => null;
}
