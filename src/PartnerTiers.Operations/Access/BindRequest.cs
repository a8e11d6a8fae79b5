using System.Text.Json;

namespace PartnerTiers.Operations.Access;

/// <summary>What is asked to be bound, or to be bound no longer.</summary>
/// <param name="Target">The channel, tenant, team or domain.</param>
/// <param name="Partner">The partner to bind it to; null: to be bound no longer.</param>
public sealed record BindRequest(BindingTarget Target, string? Partner)
{
    /// <summary>As a confirmation's payload.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>From a confirmation's payload, which we wrote ourselves.</summary>
    public static BindRequest Read(string payload) => JsonSerializer.Deserialize<BindRequest>(payload) ?? throw new InvalidDataException("A binding's payload is empty.");
}
