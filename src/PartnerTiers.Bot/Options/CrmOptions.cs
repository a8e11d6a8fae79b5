using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.Options;

/// <summary>Section <c>Crm</c>: where the facts come from.</summary>
public sealed class CrmOptions
{
    /// <summary>The kind of source. Default: csv. HubSpot and Salesforce are not in this version.</summary>
    [OneOf("csv", "hubspot", "salesforce")]
    public string Provider { get; init; } = "csv";

    /// <summary>Folder of the CSV files; relative to the configuration file. Default: none, which is the bot's own example data.</summary>
    public string? Folder { get; init; }

    /// <summary>Share of a file's rows that may be bad before the whole sync is refused: 0 to 1. Default: 0.05.</summary>
    [Between(0, 1)]
    public decimal MaxRejectedShare { get; init; } = 0.05m;

    /// <summary>CSV folder with certificates and evidence of the system of record, where the CRM has none; relative to the configuration file. Default: none.</summary>
    public string? Supplement { get; init; }
}
