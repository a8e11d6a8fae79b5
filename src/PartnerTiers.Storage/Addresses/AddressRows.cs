using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Addresses;

/// <summary>Somebody whom the bot met.</summary>
internal sealed class MetPersonRow
{
    public required string Platform { get; init; }

    public required string PersonId { get; init; }

    public required string Email { get; set; }

    public string? Tenant { get; set; }

    public string? Enterprise { get; set; }

    public string? GuestOf { get; set; }

    public string? ServiceUrl { get; set; }

    public string? ChatId { get; set; }

    public string? TimeZone { get; set; }

    public string? Language { get; set; }

    /// <summary>Null: seen in a list alone.</summary>
    public Instant? MetAt { get; set; }

    public MetPerson ToPerson() => new(Platform, PersonId, Email, Tenant, MetAt ?? Instant.MinValue) { Enterprise = Enterprise, GuestOf = GuestOf, ServiceUrl = ServiceUrl, ChatId = ChatId, TimeZone = TimeZone, Language = Language };

    public static MetPersonRow Of(MetPerson person) => new MetPersonRow { Platform = StoredText.Of(person.Platform), PersonId = StoredText.Of(person.PersonId), Email = string.Empty }.Take(person);

    /// <summary>Who somebody is holds as it is told now; how to reach them, what is known of it.</summary>
    public MetPersonRow Take(MetPerson person)
    {
        (Email, Tenant, Enterprise, GuestOf) = (StoredText.Of(person.Email), StoredText.OrNull(person.Tenant), StoredText.OrNull(person.Enterprise), StoredText.OrNull(person.GuestOf));
        ServiceUrl = StoredText.OrNull(person.ServiceUrl) ?? ServiceUrl;
        ChatId = StoredText.OrNull(person.ChatId) ?? ChatId;
        TimeZone = StoredText.OrNull(person.TimeZone) ?? TimeZone;
        Language = StoredText.OrNull(person.Language) ?? Language;
        MetAt = person.MetAt == Instant.MinValue ? MetAt : person.MetAt;
        return this;
    }

    internal sealed class Table : IEntityTypeConfiguration<MetPersonRow>
    {
        public void Configure(EntityTypeBuilder<MetPersonRow> builder)
        {
            builder.ToTable("met_people");
            builder.HasKey(row => new { row.Platform, row.PersonId });
            builder.HasIndex(row => row.Email);
        }
    }
}

/// <summary>A channel or group chat that the bot is in.</summary>
internal sealed class MetPlaceRow
{
    public required string Platform { get; init; }

    public required string ChannelId { get; init; }

    public string? Tenant { get; set; }

    public string? Enterprise { get; set; }

    public string? ServiceUrl { get; set; }

    public string? Language { get; set; }

    public required bool IsShared { get; set; }

    public required Instant MetAt { get; set; }

    public MetPlace ToPlace() => new(Platform, ChannelId, Tenant, MetAt) { Enterprise = Enterprise, ServiceUrl = ServiceUrl, Language = Language, IsShared = IsShared };

    public static MetPlaceRow Of(MetPlace place) => new MetPlaceRow { Platform = StoredText.Of(place.Platform), ChannelId = StoredText.Of(place.ChannelId), IsShared = false, MetAt = place.MetAt }.Take(place);

    public MetPlaceRow Take(MetPlace place)
    {
        Tenant = StoredText.OrNull(place.Tenant) ?? Tenant;
        Enterprise = StoredText.OrNull(place.Enterprise) ?? Enterprise;
        ServiceUrl = StoredText.OrNull(place.ServiceUrl) ?? ServiceUrl;
        Language = StoredText.OrNull(place.Language) ?? Language;
        // Not every activity tells it; a channel once shared stays so.
        IsShared |= place.IsShared;
        MetAt = place.MetAt;
        return this;
    }

    internal sealed class Table : IEntityTypeConfiguration<MetPlaceRow>
    {
        public void Configure(EntityTypeBuilder<MetPlaceRow> builder)
        {
            builder.ToTable("met_places");
            builder.HasKey(row => new { row.Platform, row.ChannelId });
            builder.HasIndex(row => row.ChannelId);
        }
    }
}
