using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Standings;

/// <summary>
/// What people decided, as answers look at it: immutable and swapped whole. Each feature makes its own member from the ledger and puts it here by <see cref="Board.Decide"/>; members of others stay.
/// </summary>
public sealed record Decided
{
    /// <summary>Nothing was decided yet.</summary>
    public static Decided Nothing { get; } = new();

    /// <summary>The last published decision of each partner, by its id; before the first one of a partner the CRM's tier holds.</summary>
    public FrozenDictionary<string, PublishedTier> Tiers { get; init; } = FrozenDictionary<string, PublishedTier>.Empty;

    /// <summary>The decisions by which a partner's tier changed or a grace began or ended, the oldest first, by the partner's id; kept for ever.</summary>
    public FrozenDictionary<string, ImmutableArray<PublishedTier>> History { get; init; } = FrozenDictionary<string, ImmutableArray<PublishedTier>>.Empty;

    /// <summary>The reviews.</summary>
    public ReviewPictures Reviews { get; init; } = ReviewPictures.None;

    /// <summary>Exceptions in force or ended, by the partner's id.</summary>
    public ImmutableDictionary<string, ExceptionGrant> Exceptions { get; init; } = ImmutableDictionary<string, ExceptionGrant>.Empty;

    /// <summary>What was said of partners without being asked, and who asked for silence.</summary>
    public NudgeBook Nudges { get; init; } = NudgeBook.Empty;

    /// <summary>The plan of each partner's last grace that has one, by the partner's id.</summary>
    public ImmutableDictionary<string, GracePlan> Plans { get; init; } = ImmutableDictionary<string, GracePlan>.Empty;

    /// <summary>Each partner's last appeal, by the partner's id.</summary>
    public ImmutableDictionary<string, AppealCase> Appeals { get; init; } = ImmutableDictionary<string, AppealCase>.Empty;

    /// <summary>The exception that keeps <paramref name="partner"/> on <paramref name="day"/>; null: none.</summary>
    public ExceptionGrant? ExceptionOf(string partner, LocalDate day) => Exceptions.GetValueOrDefault(partner) is { } exception && exception.Until >= day ? exception : null;

    /// <summary>Id of the published tier; null: the CRM's holds.</summary>
    public string? TierOf(string partner) => Tiers.GetValueOrDefault(partner)?.Tier;

    /// <summary>First day of the published tier; null: unknown.</summary>
    public LocalDate? SinceOf(Partner partner) => Tiers.GetValueOrDefault(partner.Id) is { } decided ? decided.Since : partner.TierSince;

    /// <summary>Last day of the grace that runs or last ran; null: none is known. A decision ends a grace that began before the bot.</summary>
    public LocalDate? GraceOf(Partner partner) => Tiers.GetValueOrDefault(partner.Id) is { } decided ? decided.GraceUntil : partner.GraceUntil;
}
