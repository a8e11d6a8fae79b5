using NodaTime;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Operations.Nudges;

/// <summary>What somebody asks nudges about a partner to do.</summary>
/// <param name="Partner">The partner's id.</param>
/// <param name="Until">Be silent up to this day, it included; null: the partner is not the asker's, tell somebody else.</param>
public sealed record SilenceRequest(string Partner, LocalDate? Until)
{
    /// <summary>As a confirmation's payload.</summary>
    public string Write() => PushJson.Write(this);

    /// <summary>From a confirmation's payload, which we wrote ourselves.</summary>
    public static SilenceRequest Read(string payload) => PushJson.Read<SilenceRequest>(payload);
}
