using Microsoft.Data.Sqlite;
using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Storage.Ledger;
using PartnerTiers.Storage.Transactions;
using Xunit;

namespace PartnerTiers.Storage.Tests;

public sealed class LedgerTamperingTests : IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData("UPDATE ledger SET payload = '{}'")]
    [InlineData("UPDATE ledger SET number = 9")]
    [InlineData("DELETE FROM ledger")]
    [InlineData("UPDATE ledger_head SET last = 0")]
    [InlineData("DELETE FROM ledger_head")]
    public async Task The_store_itself_refuses_to_change_what_was_decided(string sql)
    {
        var ledger = new LedgerStore(new Sessions(await store.OpenAsync()));
        var entry = await ledger.TryAppendAsync(new LedgerEntry("a", "review.decided", "P001", Instant.FromUtc(2027, 1, 5, 8, 0), Actor.Program, """{"to":"elite"}"""), default);
        await using var connection = new SqliteConnection(store.Options.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal([entry!], await ledger.ReadAfterAsync(0, 10, default));
    }
}
