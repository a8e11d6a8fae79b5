using System.Security.Cryptography;
using System.Text;

namespace PartnerTiers.Operations.Outbox;

/// <summary>Names of lanes: pushes to the same channel or person go one after the other.</summary>
public static class Lanes
{
    /// <summary>What a push's key may have, in characters, before the channel's.</summary>
    public const int LongestKey = 400;

    /// <summary>The lane of a channel or person.</summary>
    public static string Of(Addressee to) => to switch
    {
        // Ids of channels are compared without case where bindings are, but platforms keep theirs apart by it.
        Addressee.Channel channel => $"{channel.Platform} {channel.ChannelId}",
        Addressee.Person person => "person " + Email(person.Email),
        _ => throw new InvalidOperationException("A push to many has no lane; it is written once for each of them."),
    };

    /// <summary>The key of a push to many, for one of its channels.</summary>
    public static string KeyFor(string key, Addressee.Channel channel)
    {
        var lane = Of(channel);
        return $"{key}/{(key.Length + lane.Length < LongestKey ? lane : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lane)))[..32])}";
    }

    /// <summary>An address as roles compare it.</summary>
    public static string Email(string email) => email.Trim().ToLowerInvariant();
}
