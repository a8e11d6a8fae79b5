namespace PartnerTiers.Storage.Model;

/// <summary>Adds, changes or removes many rows of one table inside the context's transaction; how that is fast is the provider's matter.</summary>
internal interface IRowWriter : IDisposable
{
    /// <summary>Takes one row: its values in the order of the columns (texts, whole numbers, bits, bytes; none where rows are removed), and its number where it has one.</summary>
    void Write(object?[] values, long? row);

    /// <summary>All rows are taken; without this none need be written.</summary>
    void Complete();
}
