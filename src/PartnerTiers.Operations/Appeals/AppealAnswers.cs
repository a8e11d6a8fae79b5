using System.Collections.Immutable;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Appeals;

/// <summary>Approvers uphold or overturn, with a reason; an overturned decision is corrected wherever it was told, in the same transaction.</summary>
public sealed class AppealAnswers(AppealBook book, LedgerReader reader, ILedger ledger, IReviewStore reviews, ReviewCorrections corrections, IAuditLog audit, AppealTelling telling, Board board, ProgrammeClock clock) : IAct
{
    /// <summary>The act's id.</summary>
    public const string Act = "appeal-answer";

    /// <summary>How long a reason may be, in characters.</summary>
    public const int LongestReason = 500;

    /// <inheritdoc/>
    public string Id => Act;

    /// <summary>Whether this person can answer the partner's appeal, and how.</summary>
    public async Task<AppealLook> CanAsync(string partnerId, Admission by, CancellationToken cancellationToken)
    {
        if (!by.Has(Roles.Approver))
        {
            return new AppealLook.NotAllowed();
        }

        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var view = board.ViewFor(by.Alone);
        if (view.Find(partnerId) is not { } facts)
        {
            return new AppealLook.NoSuchPartner();
        }

        if (view.DecisionOf(facts) is not { } decision || book.Of(partnerId, decision.Review) is not { } one || board.Decided.Reviews.Of(decision.Review) is not { Rules: { } rules })
        {
            return new AppealLook.NoneOpen(facts.Partner);
        }

        return !one.IsOpen ? new AppealLook.Already(facts.Partner, one)
            : await reviews.FindAsync(decision.Review, partnerId, cancellationToken).ConfigureAwait(false) is { } inputs ? new AppealLook.CanAnswer(facts.Partner, one, Choices(rules, inputs.Row, decision, one))
            : new AppealLook.NoneOpen(facts.Partner);
    }

    /// <inheritdoc/>
    public async Task<ActLook> LookAsync(string payload, Admission by, CancellationToken cancellationToken)
    {
        var reply = AppealReply.Read(payload);
        return await CanAsync(reply.Partner, by, cancellationToken).ConfigureAwait(false) switch
        {
            AppealLook.NotAllowed => new ActLook.NotAllowed(),
            AppealLook.CanAnswer can when !string.IsNullOrWhiteSpace(reply.Reason) && (reply.To is null || can.Choices.Contains(reply.To)) => new ActLook.Ready($"{can.Partner.Name}\n{payload}"),
            _ => new ActLook.Impossible(),
        };
    }

    /// <inheritdoc/>
    public async Task DoAsync(Confirmation confirmation, Admission by, CancellationToken cancellationToken)
    {
        var reply = AppealReply.Read(confirmation.Payload);
        if (await CanAsync(reply.Partner, by, cancellationToken).ConfigureAwait(false) is not AppealLook.CanAnswer can)
        {
            throw new OvertakenException("An appeal changed inside the transaction that had looked at it.");
        }

        var (now, actor, review) = (clock.Now, Actor.Of(by.Asker, by.Room), can.Case.Filed.Review);
        var reason = reply.Reason.Length > LongestReason ? reply.Reason[..LongestReason] : reply.Reason;
        var payload = PushJson.Write(new AppealAnswered(review, reply.To, reason));
        if (await ledger.TryAppendAsync(new LedgerEntry(AppealRecords.Key(review, reply.Partner, "answered"), AppealRecords.Answered, reply.Partner, now, actor, payload), cancellationToken).ConfigureAwait(false) is null
            || (reply.To is { } to && !await corrections.CorrectAsync(review, reply.Partner, to, reason, actor, cancellationToken).ConfigureAwait(false)))
        {
            throw new OvertakenException("Somebody else answered this appeal at the same moment.");
        }

        await audit.AppendAsync(new AuditEntry(AuditActions.AppealAnswered, actor, now, reply.Partner, confirmation.Id, null, payload), cancellationToken).ConfigureAwait(false);
        await telling.AnsweredAsync(can.Partner, can.Case, now, cancellationToken).ConfigureAwait(false);
    }

    // The tier that was lost comes first; up to what today's facts earn; and a grace that was given is taken off.
    private static ImmutableArray<CaseChoice> Choices(RuleBookVersion rules, ReviewRow row, PublishedTier decision, AppealCase one)
    {
        var decided = rules.FindTier(decision.Tier) ?? rules.Tiers[0];
        var before = rules.FindTier(row.Before) ?? decided;
        var earned = rules.FindTier(one.Filed.Findings.EarnedNow) ?? decided;
        var choices = ImmutableArray.CreateBuilder<CaseChoice>();
        if (decision.GraceUntil is not null)
        {
            choices.Add(new CaseChoice(ProposalKind.Keep, decided.Id, null));
        }

        foreach (var tier in rules.Tiers.Where(tier => rules.RankOf(tier) > rules.RankOf(decided)))
        {
            if (rules.RankOf(tier) <= rules.RankOf(before))
            {
                choices.Add(new CaseChoice(ProposalKind.Keep, tier.Id, null));
                choices.Add(new CaseChoice(ProposalKind.Grace, tier.Id, FiscalQuarter.Containing(row.Review, rules.FiscalYearStartMonth).Plus(rules.Review.GraceQuarters).LastDay));
            }
            else if (rules.RankOf(tier) <= rules.RankOf(earned) || rules.RankOf(tier) == rules.RankOf(decided) + 1)
            {
                choices.Add(new CaseChoice(ProposalKind.Upgrade, tier.Id, null));
            }
        }

        return choices.DrainToImmutable();
    }
}
