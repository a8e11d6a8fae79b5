using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Testing;
using PartnerTiers.Testing.InMemory;

namespace PartnerTiers.Operations.Tests;

/// <summary>What acts and duties are done with, in memory: P1 (managed by Mona), P2 (by Max) and P3 (by nobody), all published as Select.</summary>
internal sealed class Desks
{
    public Desks(LocalDateTime? berlin = null)
    {
        Time = new ManualTime((berlin ?? new LocalDateTime(2026, 11, 16, 9, 12)).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant());
        var book = Programmes.Berlin();
        Clock = new ProgrammeClock(Time, book);
        Board = new Board(book, Clock);
        Board.Swap(
            Snapshot.Build(FactSet.Empty with
            {
                Partners =
                [
                    new Partner("P1", "Acme", "isv", "EMEA", Manager: "mona@example.com", Tier: "select"),
                    new Partner("P2", "Globex", "isv", "EMEA", Manager: "max@example.com", Tier: "select"),
                    new Partner("P3", "Initech", "isv", "EMEA", Tier: "select"),
                ],
            }),
            new SyncRecord(1, Clock.Now, "test", 0, 0, 0, 0, [], Duration.Zero));
    }

    public ManualTime Time { get; }

    public ProgrammeClock Clock { get; }

    public Board Board { get; }

    public MemoryLedger Ledger { get; } = new();

    public MemoryAudit Audit { get; } = new();

    public MemoryOutbox Outbox { get; } = new();

    public MemoryTransactions Transactions { get; } = new();

    public MemoryConfirmations Confirmations { get; } = new();

    public static Admission Who(string email, Roles roles = Roles.Seller) =>
        new(new Asker("teams", email, email, "home"), new Room("dm", IsPrivate: true, HasOutsiders: false), new Audience.Home(roles, email), new Audience.Home(roles, email));

    public static Admission Approver { get; } = Who("paula@example.com", Roles.Approver);

    public static Admission Manager { get; } = Who("mona@example.com", Roles.Manager);

    public static Admission Partner(string id) =>
        new(new Asker("slack", "U" + id, null, "T" + id), new Room("C" + id, IsPrivate: false, HasOutsiders: true), new Audience.OfPartner(id), new Audience.OfPartner(id));

    public ConfirmationDesk Desk(params IAct[] acts) => new(Confirmations, Transactions, acts, Clock);

    public LedgerReader Reader(params ILedgerFold[] folds) => new(Ledger, folds, Time);

    public void To(int year, int month, int day, int hour = 9) => Time.MoveTo(new LocalDateTime(year, month, day, hour, 0).InZoneLeniently(Clock.Zone).ToInstant());
}
