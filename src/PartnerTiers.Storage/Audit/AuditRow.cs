using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerTiers.Operations.Audit;

namespace PartnerTiers.Storage.Audit;

/// <summary>One record of what was done. Triggers refuse to change or remove it.</summary>
internal sealed class AuditRow
{
    public required long Number { get; init; }

    public required Instant At { get; init; }

    public required string Action { get; init; }

    public required string Channel { get; init; }

    public required string Person { get; init; }

    public string? Email { get; init; }

    public string? Tenant { get; init; }

    public string? Room { get; init; }

    public string? Partner { get; init; }

    public string? Subject { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public required string Previous { get; init; }

    public required string Hash { get; init; }

    public AuditRecord ToRecord() => new(Number, new AuditEntry(Action, new Actor(Channel, Person, Email, Tenant, Room), At, Partner, Subject, Before, After), Previous, Hash);

    public static AuditRow Of(AuditRecord record) => new()
    {
        Number = record.Number,
        At = record.Entry.At,
        Action = record.Entry.Action,
        Channel = record.Entry.Actor.Channel,
        Person = record.Entry.Actor.PersonId,
        Email = record.Entry.Actor.Email,
        Tenant = record.Entry.Actor.Tenant,
        Room = record.Entry.Actor.Room,
        Partner = record.Entry.Partner,
        Subject = record.Entry.Subject,
        Before = record.Entry.Before,
        After = record.Entry.After,
        Previous = record.Previous,
        Hash = record.Hash,
    };

    internal sealed class Table : IEntityTypeConfiguration<AuditRow>
    {
        public void Configure(EntityTypeBuilder<AuditRow> builder)
        {
            builder.ToTable("audit");
            builder.HasKey(row => row.Number);
            builder.Property(row => row.Number).ValueGeneratedNever();
            builder.HasIndex(row => new { row.Partner, row.Number });
            builder.HasIndex(row => new { row.Action, row.Number });
            builder.HasIndex(row => row.At);
        }
    }
}

/// <summary>Where the chain of records ends: one row, made by the migration.</summary>
internal sealed class AuditHeadRow
{
    public required long Id { get; init; }

    public required long Count { get; init; }

    public required string Hash { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AuditHeadRow>
    {
        public void Configure(EntityTypeBuilder<AuditHeadRow> builder)
        {
            builder.ToTable("audit_head");
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasData(new AuditHeadRow { Id = 1, Count = AuditHead.Empty.Count, Hash = AuditHead.Empty.Hash });
        }
    }
}
