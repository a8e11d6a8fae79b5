using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;

namespace PartnerTiers.Operations.Appeals;

/// <summary>An appeal that somebody wants to file.</summary>
/// <param name="Partner">The partner's id.</param>
/// <param name="Criterion">Id of the criterion.</param>
/// <param name="Evidence">A link, a record of the CRM or a note.</param>
public sealed record AppealRequest(string Partner, string Criterion, string Evidence)
{
    /// <summary>As a confirmation's payload.</summary>
    public string Write() => PushJson.Write(this);

    /// <summary>From a confirmation's payload, which we wrote ourselves.</summary>
    public static AppealRequest Read(string payload) => PushJson.Read<AppealRequest>(payload);
}

/// <summary>An answer that somebody wants to give.</summary>
/// <param name="Partner">The partner's id.</param>
/// <param name="To">What is to hold instead; null: the decision is upheld.</param>
/// <param name="Reason">Why.</param>
public sealed record AppealReply(string Partner, CaseChoice? To, string Reason)
{
    /// <summary>As a confirmation's payload.</summary>
    public string Write() => PushJson.Write(this);

    /// <summary>From a confirmation's payload, which we wrote ourselves.</summary>
    public static AppealReply Read(string payload) => PushJson.Read<AppealReply>(payload);
}
