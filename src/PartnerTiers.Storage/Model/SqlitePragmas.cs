using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerTiers.Storage.Model;

/// <summary>
/// What SQLite forgets with each connection. synchronous=FULL: the inbox promises that what was acknowledged survives a power cut, and under WAL
/// NORMAL loses the last commits then; a sync is one commit, so it pays for one flush only. busy_timeout lets SQLite itself wait for another
/// process, as long as the work is worth waiting for. cache_size is 64 MiB at most, so that a large sync spills late; journal_size_limit gives the space of its log back.
/// </summary>
internal sealed class SqlitePragmas(TimeSpan patience) : DbConnectionInterceptor
{
    private readonly string sql = string.Create(
        CultureInfo.InvariantCulture, $"PRAGMA synchronous=FULL; PRAGMA busy_timeout={(int)patience.TotalMilliseconds}; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536; PRAGMA journal_size_limit=67108864;");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    // Microsoft.Data.Sqlite tries again by itself for as long as a command may take.
    private DbCommand Command(DbConnection connection)
    {
        ((SqliteConnection)connection).DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
