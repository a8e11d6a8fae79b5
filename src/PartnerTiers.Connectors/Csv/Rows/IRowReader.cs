namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>Turns the rows of one file into facts.</summary>
internal interface IRowReader<out T>
    where T : class
{
    /// <summary>The fact, or anything at all when the row refused itself or goes with its partner.</summary>
    T? Read(Row row);

    /// <summary>The partner a bad row is about, where one is known.</summary>
    string? PartnerOf(Row row);
}
