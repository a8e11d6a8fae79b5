using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerTiers.Storage.Model;

/// <summary>
/// What SQLite forgets with each connection. synchronous=FULL: the inbox promises that what was acknowledged survives a power cut, and under WAL
/// NORMAL loses the last commits then; a sync is one commit, so it pays for one flush only. busy_timeout lets SQLite itself wait for another
/// process (30 s). cache_size is 64 MiB at most, so that a large sync spills late; journal_size_limit gives the space of its log back.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Sql = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536; PRAGMA journal_size_limit=67108864;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
