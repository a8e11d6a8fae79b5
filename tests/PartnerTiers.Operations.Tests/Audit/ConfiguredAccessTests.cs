using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Time;
using PartnerTiers.Testing;
using PartnerTiers.Testing.InMemory;
using Xunit;

namespace PartnerTiers.Operations.Tests.Audit;

public sealed class ConfiguredAccessTests
{
    private static readonly AccessRules Rules = new() { Admins = ["ada@example.com", "bo@example.com"], Bindings = [new Binding("P1", Channel: "c")] };
    private readonly MemoryAudit audit = new();

    [Fact]
    public async Task What_the_configuration_says_is_recorded_when_it_says_something_else()
    {
        Assert.True(await RecordAsync(Rules));
        Assert.False(await RecordAsync(Rules));
        Assert.False(await RecordAsync(Rules with { Admins = ["bo@example.com", "ada@example.com"] }));
        Assert.True(await RecordAsync(Rules with { Admins = ["ada@example.com"] }));
        Assert.Equal(2, audit.Records.Count);
        var entry = audit.Records[1].Entry;
        Assert.Equal((AuditActions.AccessConfigured, Actor.Program), (entry.Action, entry.Actor));
        Assert.Equal(audit.Records[0].Entry.After, entry.Before);
        Assert.DoesNotContain("bo@example.com", entry.After, StringComparison.Ordinal);
    }

    private async Task<bool> RecordAsync(AccessRules rules)
    {
        using var transactions = new MemoryTransactions();
        return await new ConfiguredAccess(rules, audit, transactions, new ProgrammeClock(ManualTime.Monday, Programmes.Berlin())).RecordAsync(default);
    }
}
