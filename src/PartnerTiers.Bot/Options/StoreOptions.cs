using PartnerTiers.Bot.Options.Shape;
using PartnerTiers.Storage;

namespace PartnerTiers.Bot.Options;

/// <summary>Section <c>Store</c>: where the bot keeps its records.</summary>
public sealed class StoreOptions
{
    /// <summary>The kind of database: sqlite (one file, one process) or postgres (a server; several processes may share it). Default: sqlite.</summary>
    [OneOf("sqlite", "postgres")]
    public string Provider { get; init; } = "sqlite";

    internal StoreProvider Kind => Provider == "postgres" ? StoreProvider.Postgres : StoreProvider.Sqlite;

    /// <summary>Connection string. SQLite: a relative Data Source is relative to the configuration file; default a file of its own under the user's application data folder. PostgreSQL: needed.</summary>
    [Secret]
    public string? ConnectionString { get; init; }
}
