using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PartnerTiers.Storage;

/// <summary>Where the store of a configuration lies.</summary>
public static class StorePlaces
{
    /// <summary>The store of a configuration.</summary>
    /// <param name="provider">The kind of database.</param>
    /// <param name="connectionString">What is configured; empty or null: SQLite's usual file. PostgreSQL has none that is usual.</param>
    /// <param name="configurationFile">The configuration file; a relative file is relative to it.</param>
    /// <exception cref="ArgumentException">The connection string cannot be read; the message says why.</exception>
    public static StoreOptions For(StoreProvider provider, string? connectionString, string configurationFile) =>
        provider == StoreProvider.Postgres ? Postgres(connectionString) : For(connectionString, configurationFile);

    /// <summary>The SQLite store of a configuration.</summary>
    /// <param name="connectionString">What is configured; empty or null: the usual file.</param>
    /// <param name="configurationFile">The configuration file; a relative <c>Data Source</c> is relative to it.</param>
    /// <exception cref="ArgumentException">The connection string cannot be read; the message says why.</exception>
    public static StoreOptions For(string? connectionString, string configurationFile)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return At(UsualFile(configurationFile));
        }

        var builder = Read(connectionString);
        if (builder.DataSource.Length == 0)
        {
            throw new ArgumentException("Store:ConnectionString names no file: write \"Data Source=FILE\", or leave it empty for the usual file.", nameof(connectionString));
        }

        if (builder.Password.Length > 0)
        {
            throw new ArgumentException("Store:ConnectionString has a password, and the SQLite of this program encrypts nothing. Take it out, and let only the bot's user read the file.", nameof(connectionString));
        }

        if (IsFile(builder))
        {
            builder.DataSource = Path.GetFullPath(builder.DataSource, Path.GetDirectoryName(Path.GetFullPath(configurationFile))!);
        }

        return new StoreOptions(builder.ConnectionString);
    }

    /// <summary>A store in this file.</summary>
    public static StoreOptions At(string file) => new(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file) }.ConnectionString);

    /// <summary>
    /// One file per configuration file, in the user's application data folder: <c>$XDG_DATA_HOME/partner-tiers</c> where that is set to an absolute path,
    /// <c>~/.local/share/partner-tiers</c> elsewhere on Linux, and what the system says on macOS and Windows. The name is the configuration's folder, for people,
    /// and a hash of its full path, so that two configurations never share facts.
    /// </summary>
    public static string UsualFile(string configurationFile)
    {
        var full = Path.GetFullPath(configurationFile);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..16];
        var folder = new string([.. (Path.GetFileName(Path.GetDirectoryName(full)) ?? string.Empty).Where(char.IsAsciiLetterOrDigit).Take(24)]);
        return Path.Combine(DataFolder, "partner-tiers", folder.Length == 0 ? $"{hash}.db" : $"{folder}-{hash}.db");
    }

    /// <summary>
    /// Where the schedule of this store's work stands: in the same database of a server; else a file beside the store's, so that neither waits for the other's writer. It holds nothing that a new one
    /// would not hold soon. Null: the store is no file, and the schedule is to be kept in memory.
    /// </summary>
    public static string? SchedulesOf(StoreOptions store)
    {
        if (store.Provider == StoreProvider.Postgres)
        {
            return store.ConnectionString;
        }

        var builder = new SqliteConnectionStringBuilder(store.ConnectionString);
        return IsFile(builder) ? new SqliteConnectionStringBuilder { DataSource = Path.ChangeExtension(builder.DataSource, ".schedules.db") }.ConnectionString : null;
    }

    private static StoreOptions Postgres(string? connectionString)
    {
        const string Example = "write \"Host=SERVER;Database=partner_tiers;Username=partner_tiers\", the password by environment or user secrets.";
        NpgsqlConnectionStringBuilder builder;
        try
        {
            builder = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // What cannot be read is not repeated: it may be a password.
            throw new ArgumentException($"Store:ConnectionString cannot be read: {Example}", nameof(connectionString), e);
        }

        if (string.IsNullOrEmpty(builder.Host))
        {
            throw new ArgumentException($"Store:ConnectionString names no server: {Example}", nameof(connectionString));
        }

        // What is not said: few enough connections that two processes fit into a server as it comes (100), and soon enough an answer that nobody waits in vain.
        if (!builder.ContainsKey("Maximum Pool Size"))
        {
            builder.MaxPoolSize = 40;
        }

        if (!builder.ContainsKey("Timeout"))
        {
            builder.Timeout = 5;
        }

        builder.ApplicationName ??= "partner-tiers";
        builder.Enlist = false;
        return new StoreOptions(builder.ConnectionString, StoreProvider.Postgres);
    }

    private static SqliteConnectionStringBuilder Read(string connectionString)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"Store:ConnectionString cannot be read: {e.Message} Write \"Data Source=FILE\", or leave it empty for the usual file.", nameof(connectionString), e);
        }
    }

    private static string DataFolder => DataFolderOf(
        Environment.GetEnvironmentVariable("XDG_DATA_HOME"),
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify));

    /// <summary>A relative XDG_DATA_HOME is ignored, as its specification says; a service account may have no folder at all.</summary>
    internal static string DataFolderOf(string? xdg, string usersOwn) =>
        Path.IsPathFullyQualified(xdg ?? string.Empty) ? xdg! : usersOwn.Length > 0 ? usersOwn : Path.GetTempPath();

    internal static bool IsFile(SqliteConnectionStringBuilder builder) =>
        builder.Mode != SqliteOpenMode.Memory && builder.DataSource != ":memory:" && !builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
}
