using NodaTime;
using Npgsql;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Storage.Audit;
using PartnerTiers.Storage.Ledger;
using PartnerTiers.Storage.Transactions;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Storage.Tests.Postgres;

/// <summary>PostgreSQL itself refuses to change what was recorded, its owner included.</summary>
public sealed class PostgresTamperingTests : IAsyncDisposable
{
    private readonly PostgresStore store = new();

    public async ValueTask DisposeAsync() => await store.DisposeAsync();

    [PeerTheory(Peer.Postgres)]
    [InlineData("UPDATE audit SET email = 'x'")]
    [InlineData("DELETE FROM audit")]
    [InlineData("TRUNCATE audit")]
    [InlineData("UPDATE audit_head SET count = 0")]
    [InlineData("UPDATE audit_head SET id = 2")]
    [InlineData("DELETE FROM audit_head")]
    [InlineData("TRUNCATE audit_head")]
    [InlineData("UPDATE ledger SET payload = '{}'")]
    [InlineData("DELETE FROM ledger")]
    [InlineData("TRUNCATE ledger")]
    [InlineData("UPDATE ledger_head SET last = 0")]
    [InlineData("DELETE FROM ledger_head")]
    [InlineData("TRUNCATE ledger_head")]
    public async Task What_was_recorded_stays(string sql)
    {
        await store.InitializeAsync();
        var sessions = new Sessions(await store.OpenAsync());
        var (audit, ledger) = (new AuditLog(sessions), new LedgerStore(sessions));
        var at = Instant.FromUtc(2026, 11, 16, 8, 0);
        var record = await audit.AppendAsync(new AuditEntry("thing.done", Actor.Program, at, "P001"), default);
        var entry = await ledger.TryAppendAsync(new LedgerEntry("a", "review.decided", "P001", at, Actor.Program, """{"to":"elite"}"""), default);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => store.Database.RunAsync(sql));
        Assert.Equal("23001", refused.SqlState);
        Assert.Equal(new AuditVerdict.Whole(new AuditHead(1, record.Hash)), await AuditChain.VerifyAsync(audit, default));
        Assert.Equal([entry!], await ledger.ReadAfterAsync(0, 10, default));
    }
}
