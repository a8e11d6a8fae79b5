using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace PartnerTiers.Testing.PeerPrograms;

/// <summary>A PostgreSQL of this test process's own, on a loopback port: started when first asked for, gone with the process however that ends.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartAsync);

    // Holds the server's standard input open.
    private readonly Process process;
    private readonly string connection;
    private int databases;

    private PostgresServer(Process process, int port) =>
        (this.process, connection) = (process, string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Timeout=60"));

    /// <summary>The folder of its programs; null where it is not installed.</summary>
    public static string? Programs =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
        .OrderByDescending(static folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
        .Select(static folder => Path.Combine(folder, "bin"))
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':'))
        .FirstOrDefault(static folder => File.Exists(Path.Combine(folder, "initdb")));

    /// <summary>A database of a test's own, whose language orders letters otherwise than by their numbers, as databases of real life do.</summary>
    public static async Task<PostgresDatabase> NewDatabaseAsync() => await (await Shared.Value).MakeDatabaseAsync();

    /// <summary>A server of a test's own, which it may stop and start.</summary>
    public static Task<PostgresServer> StartOwnAsync() => StartAsync();

    /// <summary>A database on this server.</summary>
    public async Task<PostgresDatabase> MakeDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(this.connection + ";Database=postgres" + PostgresDatabase.Patiently);
        await connection.OpenAsync();
        var locale = connection.PostgreSqlVersion.Major >= 15 ? " LOCALE_PROVIDER icu ICU_LOCALE 'de-DE'" : string.Empty;
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE template0{locale}", connection);
        await command.ExecuteNonQueryAsync();
        return new PostgresDatabase(this.connection, name);
    }

    /// <summary>Stops it, as an operator does; or starts it again.</summary>
    public async Task TellAsync(string word)
    {
        await process.StandardInput.WriteLineAsync(word);
        await process.StandardInput.FlushAsync();
        var said = await process.StandardOutput.ReadLineAsync();
        if (said != word)
        {
            throw new InvalidOperationException("postgres.sh: " + said);
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<PostgresServer> StartAsync()
    {
        var programs = Programs ?? throw new InvalidOperationException(Peers.HowToInstall(Peer.Postgres));
        var folder = Directory.CreateTempSubdirectory("partnertiers-postgres-").FullName;
        var port = Ports.Free();
        var start = new ProcessStartInfo("sh", [Repository.PathOf("tests", "peers", "postgres.sh"), programs, folder, port.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadLineAsync();
        return said == "ready" ? new PostgresServer(process, port) : throw new InvalidOperationException($"postgres.sh: {said} {await process.StandardOutput.ReadToEndAsync()}");
    }
}
