using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Operations.Appeals;

/// <summary>What filing or answering an appeal would meet.</summary>
public abstract record AppealLook
{
    private AppealLook()
    {
    }

    /// <summary>One can appeal.</summary>
    /// <param name="Partner">The partner.</param>
    /// <param name="Review">The review.</param>
    /// <param name="Until">Last day for it.</param>
    /// <param name="Frozen">What the review found.</param>
    /// <param name="Now">The same day on today's facts, by the same rules.</param>
    /// <param name="Tier">The tier in question.</param>
    public sealed record CanAppeal(Partner Partner, LocalDate Review, LocalDate Until, Standing Frozen, Standing Now, Tier Tier) : AppealLook;

    /// <summary>It can be filed so.</summary>
    /// <param name="Partner">The partner.</param>
    /// <param name="Filed">As it would be kept.</param>
    public sealed record Ready(Partner Partner, AppealFiled Filed) : AppealLook;

    /// <summary>It can be answered.</summary>
    /// <param name="Partner">The partner.</param>
    /// <param name="Case">The appeal.</param>
    /// <param name="Choices">What can hold instead of the decision.</param>
    public sealed record CanAnswer(Partner Partner, AppealCase Case, ImmutableArray<CaseChoice> Choices) : AppealLook;

    /// <summary>A partner appeals in its own channel, a manager for own partners; approvers answer.</summary>
    public sealed record NotAllowed : AppealLook;

    /// <summary>There is no such partner, or not for this person.</summary>
    public sealed record NoSuchPartner : AppealLook;

    /// <summary>No review has published anything about the partner.</summary>
    public sealed record NothingPublished(Partner Partner) : AppealLook;

    /// <summary>The time to appeal is over.</summary>
    public sealed record TooLate(Partner Partner, LocalDate Review, LocalDate Until) : AppealLook;

    /// <summary>An appeal was filed already.</summary>
    public sealed record Already(Partner Partner, AppealCase Case) : AppealLook;

    /// <summary>The review did not ask this criterion of the partner, or no evidence is given.</summary>
    public sealed record NothingSaid : AppealLook;

    /// <summary>There is none to answer.</summary>
    public sealed record NoneOpen(Partner Partner) : AppealLook;
}
