namespace PartnerTiers.Storage.Model;

/// <summary>Runs one statement for many rows inside the context's transaction; how that is fast is the provider's matter.</summary>
internal interface IRowWriter : IDisposable
{
    /// <summary>Runs it once: the values in the order of the statement, then the row number where it asks for one.</summary>
    void Write(string?[] values, long? row);
}
