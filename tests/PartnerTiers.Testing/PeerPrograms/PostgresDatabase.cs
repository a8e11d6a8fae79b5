using Npgsql;

namespace PartnerTiers.Testing.PeerPrograms;

/// <summary>One database of a test's own, gone with it.</summary>
public sealed class PostgresDatabase(string server, string name) : IAsyncDisposable
{
    // Of the tests' own connections; the program has its own patience.
    internal const string Patiently = ";Pooling=False;Timeout=120;Command Timeout=300";

    public string Name => name;

    public string ConnectionString => $"{server};Database={name}";

    /// <summary>Runs statements and hands back the first cell.</summary>
    public async Task<object?> RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + Patiently);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Runs a statement and hands back its first column as texts.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + Patiently);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
        {
            texts.Add(reader.IsDBNull(0) ? string.Empty : Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return texts;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(server + ";Database=postgres" + Patiently);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", connection);
        await command.ExecuteNonQueryAsync();
    }
}
