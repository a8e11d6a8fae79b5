using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Outbox;

/// <summary>One push to one channel or person.</summary>
internal sealed class OutboxRow
{
    public long Id { get; init; }

    public required string Key { get; init; }

    public required string Kind { get; init; }

    public required string Payload { get; init; }

    /// <summary>Orders what goes to one channel or person.</summary>
    public required string Lane { get; init; }

    /// <summary>Null: to a person.</summary>
    public string? Platform { get; init; }

    public string? Tenant { get; init; }

    /// <summary>The channel's id, or the person's address.</summary>
    public required string Addressee { get; init; }

    public string? Partner { get; init; }

    public string? ForPartner { get; init; }

    public string? Topic { get; init; }

    public string? Replaces { get; init; }

    public required bool ElseNew { get; init; }

    /// <summary>The key of the first of all that replace each other.</summary>
    public required string Root { get; init; }

    public required Instant WrittenAt { get; init; }

    public required Instant NotBefore { get; init; }

    /// <summary>Null: at once. A clock that ran ahead when it was written does not hold it back then.</summary>
    public Instant? ReadyAt { get; set; }

    public required PushFate Fate { get; set; }

    /// <summary>Since when; of one that waits, when it is tried next.</summary>
    public required Instant At { get; set; }

    public string? Reason { get; set; }

    public required int Tries { get; set; }

    /// <summary>Who delivers it; null: nobody.</summary>
    public string? Lease { get; set; }

    /// <summary>It was being sent, and nobody knows whether it arrived.</summary>
    public required bool Sending { get; set; }

    public string? MessagePlace { get; set; }

    public string? MessageId { get; set; }

    public SentMessage? Message => MessagePlace is { } place && MessageId is { } id ? new SentMessage(place, id) : null;

    public Addressee To => Platform is { } platform ? new Addressee.Channel(platform, Tenant, Addressee) : new Addressee.Person(Addressee);

    public Push ToPush() => new(Key, Kind, Payload, To, WrittenAt, NotBefore) { Partner = Partner, Replaces = Replaces, ElseNew = ElseNew };

    public static OutboxRow Of(OutboxEntry entry, string root)
    {
        var push = entry.Push;
        var channel = push.To as Addressee.Channel;
        return new OutboxRow
        {
            Key = StoredText.Of(push.Key),
            Kind = StoredText.Of(push.Kind),
            Payload = StoredText.Of(push.Payload),
            Lane = StoredText.Of(entry.Lane),
            Platform = StoredText.OrNull(channel?.Platform),
            Tenant = StoredText.OrNull(channel?.Tenant),
            Addressee = StoredText.Of(channel?.ChannelId ?? Lanes.Email(((Addressee.Person)push.To).Email)),
            Partner = StoredText.OrNull(push.Partner),
            ForPartner = StoredText.OrNull(entry.ForPartner),
            Topic = StoredText.OrNull(entry.Topic),
            Replaces = StoredText.OrNull(push.Replaces),
            ElseNew = push.ElseNew,
            Root = root,
            WrittenAt = push.WrittenAt,
            NotBefore = push.NotBefore,
            ReadyAt = push.NotBefore <= push.WrittenAt ? null : push.NotBefore,
            Fate = PushFate.Waiting,
            At = push.NotBefore,
            Tries = 0,
            Sending = false,
        };
    }

    internal sealed class Table : IEntityTypeConfiguration<OutboxRow>
    {
        public void Configure(EntityTypeBuilder<OutboxRow> builder)
        {
            builder.ToTable("outbox");
            builder.Ignore(row => row.Message);
            builder.Ignore(row => row.To);
            builder.HasIndex(row => row.Key).IsUnique();
            builder.HasIndex(row => new { row.Fate, row.Id });
            builder.HasIndex(row => new { row.Lane, row.Fate, row.Id });
            builder.HasIndex(row => row.Root);
        }
    }
}
