using System.Data.Common;
using Npgsql;

namespace PartnerTiers.Storage.Postgres;

/// <summary>What PostgreSQL's errors mean for an operator, and what to do. By their codes: https://www.postgresql.org/docs/current/errcodes-appendix.html.</summary>
internal static class PostgresErrors
{
    /// <summary>Whether somebody else's work was in the way for too long.</summary>
    public static bool IsBusy(DbException exception) => exception.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.QueryCanceled
        || exception is NpgsqlException { InnerException: TimeoutException };

    /// <summary>What is wrong with the store; null where it is a bug of ours rather than its state.</summary>
    public static string? Explain(DbException exception, string place) => exception.SqlState switch
    {
        _ when IsBusy(exception) => $"The store {place} is in use and did not come free or did not answer in time. Look at what runs there (pg_stat_activity), or wait for it.",
        PostgresErrorCodes.InvalidCatalogName => $"There is no database for the store {place}. Make it (CREATE DATABASE …), or name another one in Store:ConnectionString.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => $"The store {place} does not let this user in. Put the user and password of Store:ConnectionString right (environment: Store__ConnectionString).",
        PostgresErrorCodes.InsufficientPrivilege => $"The user of the store {place} may not do what the program needs. Make it the owner of the database, or of its schema.",
        PostgresErrorCodes.ReadOnlySqlTransaction => ReadOnly(place),
        PostgresErrorCodes.DiskFull => $"The disk under the store {place} is full. Make room and try again; nothing was changed.",
        PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.IoError => $"The server of the store {place} is in trouble ({exception.SqlState}). Look at its log.",
        PostgresErrorCodes.TooManyConnections => $"The server of the store {place} has no connection left. Raise its max_connections, or write a smaller Maximum Pool Size into Store:ConnectionString.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => $"The server of the store {place} stops or starts. Wait for it, or start it.",
        "25P03" or "57P05" => $"The program stood still for so long that the store {place} gave up its work; what was not kept is done again.",
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => $"The store {place} is damaged. Restore it from a copy.",
        { } state when state.StartsWith("08", StringComparison.Ordinal) => Unreachable(place),
        null when exception is NpgsqlException => Unreachable(place),
        _ => null,
    };

    /// <summary>Words for a store that takes nothing.</summary>
    public static string ReadOnly(string place) => $"The store {place} is a copy that cannot be written to. Name the primary server in Store:ConnectionString.";

    private static string Unreachable(string place) => $"The store {place} does not answer. See that the server runs and can be reached from here, or put Store:ConnectionString right.";
}
