using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerTiers.Storage.Model;

/// <summary>
/// Looks whether the file is still there before a connection is used. SQLite goes on reading and writing a file that was removed while it is open, and opens an empty one where
/// there is none: either way what is written is gone. Better no store for a while than a wrong one.
/// </summary>
internal sealed class SqliteFilePresence : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Look((SqliteConnection)connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Look((SqliteConnection)connection);
        return ValueTask.FromResult(result);
    }

    private static void Look(SqliteConnection connection)
    {
        var builder = new SqliteConnectionStringBuilder(connection.ConnectionString);
        if (StorePlaces.IsFile(builder) && !File.Exists(builder.DataSource))
        {
            SqliteConnection.ClearPool(connection);
            throw new StoreException($"The store {builder.DataSource} is gone. Put the file back, or start the program anew: it then begins with an empty one.");
        }
    }
}
