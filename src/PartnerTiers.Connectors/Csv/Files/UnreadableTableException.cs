namespace PartnerTiers.Connectors.Csv.Files;

/// <summary>From one row on, a file cannot be read as a table. Never leaves the connector: it becomes the refusal of the sync.</summary>
internal sealed class UnreadableTableException(string message) : Exception(message);
