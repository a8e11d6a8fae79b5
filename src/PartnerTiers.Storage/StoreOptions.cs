namespace PartnerTiers.Storage;

/// <summary>Where the store is.</summary>
/// <param name="ConnectionString">An ADO.NET connection string of the provider; <see cref="StorePlaces"/> makes the usual one. No default; never empty.</param>
/// <param name="Provider">The kind of database. Default: SQLite.</param>
public sealed record StoreOptions(string ConnectionString, StoreProvider Provider = StoreProvider.Sqlite);

/// <summary>A kind of database.</summary>
public enum StoreProvider
{
    /// <summary>One file, for one process.</summary>
    Sqlite,

    /// <summary>A server, for one process or several.</summary>
    Postgres,
}
