using Microsoft.Data.Sqlite;

namespace PartnerTiers.Bot.Tests.Processes;

/// <summary>A folder of a test's own, gone afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("partnertiers-test-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Closes the connections to a SQLite file that wait in the pool to be used again; those of other tests stay.</summary>
    public static void LetGoOf(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
