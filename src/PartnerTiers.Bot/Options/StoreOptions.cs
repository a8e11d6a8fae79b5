using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.Options;

/// <summary>Section <c>Store</c>: where the bot keeps its records.</summary>
public sealed class StoreOptions
{
    /// <summary>The kind of database. Default: sqlite. PostgreSQL is not in this version.</summary>
    [OneOf("sqlite", "postgres")]
    public string Provider { get; init; } = "sqlite";

    /// <summary>Connection string; a relative Data Source is relative to the configuration file. Default: a file of its own under the user's application data folder.</summary>
    [Secret]
    public string? ConnectionString { get; init; }
}
