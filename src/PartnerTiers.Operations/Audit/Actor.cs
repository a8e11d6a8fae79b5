using PartnerTiers.Operations.Access;

namespace PartnerTiers.Operations.Audit;

/// <summary>Who did something, and from where.</summary>
/// <param name="Channel">The platform; <c>program</c> where nobody pressed anything.</param>
/// <param name="PersonId">The platform's id of the person.</param>
/// <param name="Email">The address at that time; null where it could not be had.</param>
/// <param name="Tenant">Teams tenant or Slack team; null on the local channels.</param>
/// <param name="Room">The platform's id of the channel or chat; null where there was none.</param>
public sealed record Actor(string Channel, string PersonId, string? Email, string? Tenant, string? Room)
{
    /// <summary>The program itself, for what its configuration says.</summary>
    public static Actor Program { get; } = new("program", "program", null, null, null);

    /// <summary>The person who asks, where they ask.</summary>
    public static Actor Of(Asker asker, Room room) => new(asker.Channel, asker.PersonId, asker.Email, asker.Tenant, room.ChannelId);
}
