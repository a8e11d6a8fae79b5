using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Ledger;

/// <summary>One entry of the ledger. Triggers refuse to change or remove it.</summary>
internal sealed class LedgerRow
{
    public required long Number { get; init; }

    public required string Key { get; init; }

    public required string Kind { get; init; }

    public string? Partner { get; init; }

    public required Instant At { get; init; }

    public required string Channel { get; init; }

    public required string Person { get; init; }

    public string? Email { get; init; }

    public string? Tenant { get; init; }

    public string? Room { get; init; }

    public required string Payload { get; init; }

    public LedgerEntry ToEntry() => new(Key, Kind, Partner, At, new Actor(Channel, Person, Email, Tenant, Room), Payload) { Number = Number };

    public static LedgerRow Of(LedgerEntry entry, long number) => new()
    {
        Number = number,
        Key = StoredText.Of(entry.Key),
        Kind = StoredText.Of(entry.Kind),
        Partner = StoredText.OrNull(entry.Partner),
        At = entry.At,
        Channel = StoredText.Of(entry.By.Channel),
        Person = StoredText.Of(entry.By.PersonId),
        Email = StoredText.OrNull(entry.By.Email),
        Tenant = StoredText.OrNull(entry.By.Tenant),
        Room = StoredText.OrNull(entry.By.Room),
        Payload = StoredText.Of(entry.Payload),
    };

    internal sealed class Table : IEntityTypeConfiguration<LedgerRow>
    {
        public void Configure(EntityTypeBuilder<LedgerRow> builder)
        {
            builder.ToTable("ledger");
            builder.HasKey(row => row.Number);
            builder.Property(row => row.Number).ValueGeneratedNever();
            builder.HasIndex(row => row.Key).IsUnique();
        }
    }
}

/// <summary>The number of the last entry: one row, made by the migration. Whoever appends locks it first.</summary>
internal sealed class LedgerHeadRow
{
    public required long Id { get; init; }

    public required long Last { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<LedgerHeadRow>
    {
        public void Configure(EntityTypeBuilder<LedgerHeadRow> builder)
        {
            builder.ToTable("ledger_head");
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasData(new LedgerHeadRow { Id = 1, Last = 0 });
        }
    }
}
