using Microsoft.Data.Sqlite;
using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Storage.Audit;
using PartnerTiers.Storage.Transactions;
using Xunit;

namespace PartnerTiers.Storage.Tests;

/// <summary>The store refuses to change what was recorded; whoever gets round that is found.</summary>
public sealed class AuditTamperingTests : IDisposable
{
    private const string WithoutGuard = "DROP TRIGGER audit_refuses_update; DROP TRIGGER audit_refuses_delete; DROP TRIGGER audit_head_grows; DROP TRIGGER audit_head_stays; ";

    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData("UPDATE audit SET email = 'x' WHERE number = 2")]
    [InlineData("DELETE FROM audit WHERE number = 3")]
    [InlineData("DELETE FROM audit")]
    [InlineData("UPDATE audit_head SET count = 2")]
    [InlineData("DELETE FROM audit_head")]
    public async Task The_store_itself_refuses(string sql)
    {
        var log = await FilledAsync();
        await Assert.ThrowsAsync<SqliteException>(() => RunAsync(sql));
        Assert.IsType<AuditVerdict.Whole>(await AuditChain.VerifyAsync(log, default));
    }

    [Theory]
    [InlineData("UPDATE audit SET email = 'x' WHERE number = 2", 2, AuditBreak.Changed)]
    [InlineData("UPDATE audit SET after = NULL WHERE number = 3", 3, AuditBreak.Changed)]
    [InlineData("UPDATE audit SET number = 9 WHERE number = 2", 2, AuditBreak.Missing)]
    [InlineData("DELETE FROM audit WHERE number = 1", 1, AuditBreak.Missing)]
    [InlineData("DELETE FROM audit WHERE number = 2", 2, AuditBreak.Missing)]
    [InlineData("DELETE FROM audit WHERE number >= 3", 3, AuditBreak.CutOff)]
    [InlineData("DELETE FROM audit", 1, AuditBreak.CutOff)]
    [InlineData("DELETE FROM audit_head", 1, AuditBreak.EndDiffers)]
    [InlineData("DELETE FROM audit WHERE number = 4; UPDATE audit_head SET count = 3", 3, AuditBreak.EndDiffers)]
    [InlineData("UPDATE audit_head SET hash = 'x'", 4, AuditBreak.EndDiffers)]
    public async Task Whoever_gets_round_it_is_found(string sql, long number, AuditBreak why)
    {
        var log = await FilledAsync();
        await RunAsync(WithoutGuard + sql);
        Assert.Equal(new AuditVerdict.Broken(number, why), await AuditChain.VerifyAsync(log, default));
    }

    private async Task<AuditLog> FilledAsync()
    {
        var log = new AuditLog(new Sessions(await store.OpenAsync()));
        for (var number = 1; number <= 4; number++)
        {
            await log.AppendAsync(new AuditEntry("thing.done", new Actor("teams", "ada", "ada@example.com", "home", "room"), Instant.FromUtc(2026, 11, 16, 8, number), "P001", null, null, "{}"), default);
        }

        return log;
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new SqliteConnection(store.Options.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
