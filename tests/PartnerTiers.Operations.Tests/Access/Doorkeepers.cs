using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Testing;
using PartnerTiers.Testing.InMemory;

namespace PartnerTiers.Operations.Tests.Access;

/// <summary>Doorkeepers over stores in memory.</summary>
internal static class Doorkeepers
{
    public static Doorkeeper With(AccessRules rules, IBindingStore? made = null, IGroupDirectory? groups = null, TimeProvider? time = null, string[]? managers = null)
    {
        time ??= ManualTime.Monday;
        var clock = new ProgrammeClock(time, Programmes.Berlin());
        var board = new Board(Programmes.Berlin(), clock);
        var partners = (managers ?? []).Select((manager, number) => new Partner($"M{number}", "Managed", "isv", "EMEA", Manager: manager));
        board.Swap(Snapshot.Build(FactSet.Empty with { Partners = [.. partners] }), new SyncRecord(1, clock.Now, "test", 0, 0, 0, 0, [], NodaTime.Duration.Zero));
        return new Doorkeeper(rules, new BindingBook(rules, made ?? new MemoryBindings(), clock), new GroupMemberships(rules, groups ?? new MemoryGroups(), time), board);
    }
}
