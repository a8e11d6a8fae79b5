using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Operations.Appeals;

/// <summary>
/// Appeals are filed by a partner in its own channel or by its manager, once a review, within the days that the review's rules give from publication. Filing judges the frozen day again, by the frozen rules, on the facts
/// that the CRM holds now.
/// </summary>
public sealed class AppealOffice(AppealBook book, LedgerReader reader, ILedger ledger, IReviewStore reviews, IAuditLog audit, AppealTelling telling, Board board, ProgrammeClock clock) : IAct
{
    /// <summary>The act's id.</summary>
    public const string Act = "appeal";

    /// <summary>How much can be said as evidence, in characters.</summary>
    public const int LongestEvidence = 1_000;

    /// <inheritdoc/>
    public string Id => Act;

    /// <summary>Whether this person could appeal for the partner now, and what about.</summary>
    public async Task<AppealLook> CanAsync(string partnerId, Admission by, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var isPartner = by.Alone is not Audience.Home && by.Audience is Audience.OfPartner own && own.PartnerId == partnerId;
        var view = board.ViewFor(isPartner ? by.Audience : by.Alone);
        if (view.Find(partnerId) is not { } facts)
        {
            return new AppealLook.NoSuchPartner();
        }

        if (!isPartner && !by.Manages(facts.Partner))
        {
            return new AppealLook.NotAllowed();
        }

        if (view.DecisionOf(facts) is not { } decision || board.Decided.Reviews.Of(decision.Review) is not { Rules: { } rules } review
            || await reviews.FindAsync(decision.Review, partnerId, cancellationToken).ConfigureAwait(false) is not { } inputs)
        {
            return new AppealLook.NothingPublished(facts.Partner);
        }

        var until = (review.Order?.On ?? decision.On).PlusDays(rules.Review.AppealDays);
        if (book.Of(partnerId, decision.Review) is { } filed)
        {
            return new AppealLook.Already(facts.Partner, filed);
        }

        if (clock.Today > until)
        {
            return new AppealLook.TooLate(facts.Partner, decision.Review, until);
        }

        var frozen = StandingJson.Read(inputs.Standing, rules);
        var now = Evaluator.JudgeAgain(frozen, board.Facts.Snapshot, facts);
        return new AppealLook.CanAppeal(facts.Partner, decision.Review, until, frozen, now, InQuestion(rules, inputs.Row, decision));
    }

    /// <summary>How things stand for an appeal of this person.</summary>
    public async Task<AppealLook> LookAsync(AppealRequest request, Admission by, CancellationToken cancellationToken)
    {
        var look = await CanAsync(request.Partner, by, cancellationToken).ConfigureAwait(false);
        if (look is not AppealLook.CanAppeal can)
        {
            return look;
        }

        var evidence = request.Evidence.Trim();
        return can.Frozen.Of(request.Criterion) is not { } result || evidence.Length == 0 ? new AppealLook.NothingSaid() : new AppealLook.Ready(
            can.Partner,
            new AppealFiled(
                can.Review,
                result.Criterion.Id,
                evidence.Length > LongestEvidence ? evidence[..LongestEvidence] : evidence,
                by.Alone is not Audience.Home,
                telling.OwnerOf(can.Partner, can.Review),
                clock.Today.PlusDays(can.Frozen.Version.Review.AppealAnswerDays),
                AppealFindings.Of(can.Frozen, can.Now, can.Tier, result.Criterion.Id)));
    }

    /// <inheritdoc/>
    public async Task<ActLook> LookAsync(string payload, Admission by, CancellationToken cancellationToken) =>
        await LookAsync(AppealRequest.Read(payload), by, cancellationToken).ConfigureAwait(false) switch
        {
            AppealLook.NotAllowed or AppealLook.NoSuchPartner => new ActLook.NotAllowed(),
            AppealLook.Ready ready => new ActLook.Ready($"{ready.Partner.Name}\n{PushJson.Write(ready.Filed)}"),
            _ => new ActLook.Impossible(),
        };

    /// <inheritdoc/>
    public async Task DoAsync(Confirmation confirmation, Admission by, CancellationToken cancellationToken)
    {
        if (await LookAsync(AppealRequest.Read(confirmation.Payload), by, cancellationToken).ConfigureAwait(false) is not AppealLook.Ready ready)
        {
            throw new OvertakenException("An appeal changed inside the transaction that had looked at it.");
        }

        var (now, actor, partner, filed) = (clock.Now, Actor.Of(by.Asker, by.Room), ready.Partner.Id, ready.Filed);
        var payload = PushJson.Write(filed);
        if (await ledger.TryAppendAsync(new LedgerEntry(AppealRecords.Key(filed.Review, partner, "filed"), AppealRecords.Filed, partner, now, actor, payload), cancellationToken).ConfigureAwait(false) is null)
        {
            throw new OvertakenException("Somebody else appealed at the same moment.");
        }

        await audit.AppendAsync(new AuditEntry(AuditActions.AppealFiled, actor, now, partner, confirmation.Id, null, payload), cancellationToken).ConfigureAwait(false);
        await telling.CardsAsync(partner, filed.Review, now, cancellationToken).ConfigureAwait(false);
    }

    // What was lost or put on trial; of who kept or rose, the one above.
    private static Tier InQuestion(RuleBookVersion rules, ReviewRow row, PublishedTier decision)
    {
        var decided = rules.FindTier(decision.Tier) ?? rules.Tiers[0];
        return rules.FindTier(row.Before) is { } before && (rules.RankOf(before) > rules.RankOf(decided) || (before == decided && decision.GraceUntil is not null)) ? before : rules.Above(decided) ?? decided;
    }
}
