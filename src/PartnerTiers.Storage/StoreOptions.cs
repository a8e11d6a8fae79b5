namespace PartnerTiers.Storage;

/// <summary>Where the store is.</summary>
/// <param name="ConnectionString">An ADO.NET connection string for SQLite; <see cref="StorePlaces"/> makes the usual one. No default; never empty.</param>
public sealed record StoreOptions(string ConnectionString);
