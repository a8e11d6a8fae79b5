using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Operations.Reviews;

/// <summary>
/// Freezes what a review judges by: every partner's standing on the quarter's last day with its receipts, in batches of one transaction each. Killed between two, it goes on with the next as long as the same facts
/// are in force; on other facts or by other rules it begins anew, so that all partners are judged by the same.
/// </summary>
public sealed class Freezing(RuleBook book, IReviewStore store, Board board, ReviewLedger records)
{
    // A batch is kept while the next is judged, so that the store is locked for a small part of the time.
    private const int BatchSize = 1_000;

    /// <summary>Freezes what is not frozen yet. False: somebody else is at it, or facts came in force that are to be frozen instead; the next run sees.</summary>
    public async Task<bool> RunAsync(ReviewPicture review, CancellationToken cancellationToken)
    {
        var facts = board.Facts;
        if (facts.Sync is not { } sync || await BeginAsync(review, facts.Snapshot, sync.Id, cancellationToken).ConfigureAwait(false) is not { } begun)
        {
            return false;
        }

        var (partners, decided) = (facts.Snapshot.Partners, board.Decided);
        var next = await store.CountAsync(review.Review, cancellationToken).ConfigureAwait(false);
        for (var rows = JudgeFrom(next); rows.Length > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (from, following) = (next, next + rows.Length);
            var judging = Task.Run(() => JudgeFrom(following), cancellationToken);
            var isKept = await KeepAsync(begun, from, rows, cancellationToken).ConfigureAwait(false);
            rows = await judging.ConfigureAwait(false);
            if (!isKept)
            {
                return false;
            }

            next = following;
        }

        return await EndAsync(begun, cancellationToken).ConfigureAwait(false);

        FrozenInputs[] JudgeFrom(int from) => Judge(review.Review, facts.Snapshot, decided, from, Math.Min(BatchSize, partners.Length - from));
    }

    /// <summary>What a review of this day finds about these partners.</summary>
    public FrozenInputs[] Judge(LocalDate review, Snapshot facts, Decided decided, int from, int count)
    {
        var rows = new FrozenInputs[count];
        Parallel.For(0, count, i => rows[i] = Freeze(review, from + i, facts, facts.Partners[from + i], decided));
        return rows;
    }

    /// <summary>What one partner's standing on a day comes to, with everything that it follows from.</summary>
    internal FrozenInputs Freeze(LocalDate day, int number, Snapshot facts, PartnerFacts partner, Decided decided)
    {
        var (of, published) = (partner.Partner, decided.TierOf(partner.Partner.Id));
        var standing = Evaluator.Judge(book, facts, partner, published, day, day);
        var isPlacement = published is null && string.IsNullOrEmpty(of.Tier);
        var proposal = decided.ExceptionOf(of.Id, day) is { } exception && standing.Version.FindTier(exception.Tier) is { } excepted
            ? ReviewProposal.Of(standing, decided.GraceOf(of), exception.Until, excepted, isPlacement)
            : ReviewProposal.Of(standing, decided.GraceOf(of), isPlacement: isPlacement);
        var rules = standing.Version;
        var row = new ReviewRow(
            day,
            number,
            of.Id,
            of.Name,
            of.Region,
            of.Manager,
            isPlacement ? null : standing.Published.Id,
            decided.SinceOf(of),
            standing.Earned.Id,
            proposal.Kind,
            proposal.To.Id,
            proposal.Until,
            standing.Criteria.FirstOrDefault(static result => result.Unit == Unit.Money)?.Value,
            rules.Review.AutoApprove.Contains(proposal.Kind.ToString(), StringComparer.OrdinalIgnoreCase) && !Signatures.Needs(rules, standing.Published.Id, proposal.To.Id));
        return new FrozenInputs(row, StandingJson.Pack(standing));
    }

    private async Task<FreezingBegun?> BeginAsync(ReviewPicture review, Snapshot facts, long sync, CancellationToken cancellationToken)
    {
        var rules = RulesJson.Write(book.InForceOn(review.Review));
        if (review.Freezing is { } running && running.Sync == sync && running.Partners == facts.Partners.Length && running.Rules == rules)
        {
            return running;
        }

        var begun = new FreezingBegun(review.Review, (review.Freezing?.Attempt ?? 0) + 1, sync, facts.Partners.Length, rules);
        return await records.TogetherAsync(
            async stop =>
            {
                if (await records.TryAddAsync(KeyOf(begun.Review, begun.Attempt), ReviewRecords.Freezing, null, Actor.Program, begun, stop).ConfigureAwait(false) is null)
                {
                    return null;
                }

                await store.DiscardAsync(review.Review, stop).ConfigureAwait(false);
                return begun;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private Task<bool> KeepAsync(FreezingBegun begun, int from, FrozenInputs[] rows, CancellationToken cancellationToken) => records.TogetherAsync(
        async stop =>
        {
            if (!await IsOursAsync(begun, from, stop).ConfigureAwait(false))
            {
                return false;
            }

            await store.FreezeAsync(rows, stop).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private Task<bool> EndAsync(FreezingBegun begun, CancellationToken cancellationToken) => records.TogetherAsync(
        async stop =>
        {
            var done = new EvaluationDone(begun.Review, begun.Attempt, begun.Partners);
            if (!await IsOursAsync(begun, begun.Partners, stop).ConfigureAwait(false)
                || await records.TryAddAsync(ReviewRecords.Key(begun.Review, "evaluated"), ReviewRecords.Evaluated, null, Actor.Program, done, stop).ConfigureAwait(false) is null)
            {
                return false;
            }

            await records.RecordAsync(AuditActions.ReviewEvaluated, Actor.Program, null, begun.Review, null, $$"""{"partners":{{begun.Partners}},"sync":{{begun.Sync}}}""", stop).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    // Another process may have begun anew, or be a batch ahead.
    private async Task<bool> IsOursAsync(FreezingBegun begun, int frozen, CancellationToken cancellationToken) =>
        await records.FindAsync(KeyOf(begun.Review, begun.Attempt + 1), cancellationToken).ConfigureAwait(false) is null
        && await store.CountAsync(begun.Review, cancellationToken).ConfigureAwait(false) == frozen;

    private static string KeyOf(LocalDate review, int attempt) => ReviewRecords.Key(review, $"freezing/{attempt}");
}
