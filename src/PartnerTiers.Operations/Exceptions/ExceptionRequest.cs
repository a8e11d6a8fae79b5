using NodaTime;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Operations.Exceptions;

/// <summary>What is asked to be granted, or to be ended.</summary>
/// <param name="Partner">The partner's id.</param>
/// <param name="Tier">Id of the tier; null: the exception in force is to end.</param>
/// <param name="Until">Last day; null where it is to end.</param>
/// <param name="Reason">Why; null where it is to end.</param>
public sealed record ExceptionRequest(string Partner, string? Tier = null, LocalDate? Until = null, string? Reason = null)
{
    /// <summary>As a confirmation's payload.</summary>
    public string Write() => PushJson.Write(this);

    /// <summary>From a confirmation's payload, which we wrote ourselves.</summary>
    public static ExceptionRequest Read(string payload) => PushJson.Read<ExceptionRequest>(payload);
}
