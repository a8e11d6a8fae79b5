using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerTiers.Operations.Confirmations;

namespace PartnerTiers.Storage.Confirmations;

/// <summary>Something proposed to one person.</summary>
internal sealed class ConfirmationRow
{
    public required string Id { get; init; }

    public required string Act { get; init; }

    public required string Payload { get; init; }

    public required string State { get; init; }

    public required string Channel { get; init; }

    public required string Person { get; init; }

    public string? Tenant { get; init; }

    public required Instant MadeAt { get; init; }

    public required Instant Until { get; init; }

    public Instant? EndedAt { get; init; }

    public ConfirmationResult? Result { get; init; }

    public Confirmation ToConfirmation() => new(
        Id,
        Act,
        Payload,
        State,
        new ConfirmationOwner(Channel, Person, Tenant),
        MadeAt,
        Until,
        EndedAt is { } at && Result is { } result ? new ConfirmationEnd(result, at) : null);

    public static ConfirmationRow Of(Confirmation confirmation) => new()
    {
        Id = confirmation.Id,
        Act = confirmation.Act,
        Payload = confirmation.Payload,
        State = confirmation.State,
        Channel = confirmation.Owner.Channel,
        Person = confirmation.Owner.PersonId,
        Tenant = confirmation.Owner.Tenant,
        MadeAt = confirmation.MadeAt,
        Until = confirmation.Until,
        EndedAt = confirmation.End?.At,
        Result = confirmation.End?.Result,
    };

    internal sealed class Table : IEntityTypeConfiguration<ConfirmationRow>
    {
        public void Configure(EntityTypeBuilder<ConfirmationRow> builder)
        {
            builder.ToTable("confirmations");
            builder.HasIndex(row => row.Until);
        }
    }
}
