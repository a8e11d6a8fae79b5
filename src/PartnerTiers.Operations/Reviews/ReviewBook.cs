using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Operations.Reviews;

/// <summary>Makes of the ledger how reviews stand, which tiers are published, and the history of each partner; puts it on the board, all at once.</summary>
public sealed class ReviewBook(IReviewStore store, Board board) : ILedgerFold
{
    // Names and proposals are kept at hand for the review under way and the last published one.
    private const int KeptWithCases = 2;

    private Kept kept = new(ReviewPictures.None, null, [], FrozenDictionary<string, PublishedTier>.Empty, FrozenDictionary<string, ImmutableArray<PublishedTier>>.Empty);

    private sealed record Kept(
        ReviewPictures Reviews,
        LocalDate? Published,
        ImmutableArray<(string Partner, CorrectionMade Made)> Corrections,
        FrozenDictionary<string, PublishedTier> Tiers,
        FrozenDictionary<string, ImmutableArray<PublishedTier>> History);

    /// <inheritdoc/>
    public async Task TakeAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var next = kept;
        foreach (var entry in entries)
        {
            next = await WithAsync(next, entry, cancellationToken).ConfigureAwait(false);
        }

        if (next.Published != kept.Published || next.Corrections != kept.Corrections)
        {
            next = await WithTiersAsync(next, cancellationToken).ConfigureAwait(false);
        }

        kept = next;
        board.Decide(decided => decided with { Reviews = next.Reviews, Tiers = next.Tiers, History = next.History });
    }

    private async Task<Kept> WithAsync(Kept current, LedgerEntry entry, CancellationToken cancellationToken)
    {
        switch (entry.Kind)
        {
            case ReviewRecords.Began:
                return current with { Reviews = current.Reviews with { BeganOn = Read<Begun>(entry).Day } };
            case ReviewRecords.Announced:
                return With(current, Read<ReviewNoted>(entry).Review, static review => review with { IsAnnounced = true });
            case ReviewRecords.Freezing:
                var freezing = Read<FreezingBegun>(entry);
                return With(current, freezing.Review, review => review with { Freezing = freezing, Rules = RulesJson.Read(freezing.Rules) });
            case ReviewRecords.Evaluated:
                return await EvaluatedAsync(current, Read<EvaluationDone>(entry), entry.At, cancellationToken).ConfigureAwait(false);
            case ReviewRecords.Reminded:
                return With(current, Read<ReviewNoted>(entry).Review, static review => review with { Reminders = review.Reminders + 1 });
            case ReviewRecords.Ordered:
                var order = Read<PublicationOrdered>(entry);
                return With(current, order.Review, review => review with { Order = new PublicationOrder(entry.By, entry.At, order.On) });
            case ReviewRecords.Step:
                var step = Read<StepDone>(entry);
                var stepped = With(current, step.Review, review => review with { Steps = review.Steps.Add(step.Step), Figures = step.Figures ?? review.Figures });
                return step.Figures is null ? stepped : stepped with { Published = step.Review };
            case ReviewRecords.Published:
                return With(current, Read<ReviewNoted>(entry).Review, review => review with { PublishedAt = entry.At });
            case ReviewRecords.Lapsed:
                return With(current, Read<ReviewNoted>(entry).Review, static review => review with { IsLapsed = true });
            case ReviewRecords.Decided:
                var made = Read<DecisionMade>(entry);
                return WithCase(current, made.Review, entry, one => one with { Decision = new CaseDecision(made, entry.By, entry.At), Signature = null });
            case ReviewRecords.SecondWord:
                var given = Read<SignatureGiven>(entry);
                var signature = new CaseSignature(given, entry.By, entry.At);
                return WithCase(current, given.Review, entry, one => given.Agrees
                    ? one with { Signature = signature }
                    : one with { Decision = null, Signature = null, Refused = signature, Refusals = one.Refusals + 1 });
            case ReviewRecords.Corrected:
                var correction = Read<CorrectionMade>(entry);
                return await CorrectedAsync(current, correction, entry, cancellationToken).ConfigureAwait(false);
            default:
                return current;
        }
    }

    private async Task<Kept> EvaluatedAsync(Kept current, EvaluationDone done, Instant at, CancellationToken cancellationToken)
    {
        var cases = await store.CasesAsync(done.Review, cancellationToken).ConfigureAwait(false);
        var next = With(current, done.Review, review => review with
        {
            EvaluatedAt = at,
            Partners = done.Partners,
            Cases = cases.ToImmutableSortedDictionary(static row => row.Partner, static row => new ReviewCase(row), StringComparer.Ordinal),
        });
        foreach (var old in next.Reviews.All.Values.Where(static review => review.EvaluatedAt is not null).SkipLast(KeptWithCases))
        {
            next = With(next, old.Review, static review => review with { Cases = review.Cases.Clear() });
        }

        return next;
    }

    private async Task<Kept> CorrectedAsync(Kept current, CorrectionMade correction, LedgerEntry entry, CancellationToken cancellationToken)
    {
        var partner = entry.Partner!;
        var next = With(current, correction.Review, review => review with { Corrections = review.Corrections.Add((partner, correction)) }) with { Corrections = current.Corrections.Add((partner, correction)) };
        // Who simply kept its tier was no case until now.
        if (next.Reviews.Of(correction.Review) is { Cases.IsEmpty: false } review && !review.Cases.ContainsKey(partner) && await store.FindAsync(correction.Review, partner, cancellationToken).ConfigureAwait(false) is { } frozen)
        {
            next = With(next, correction.Review, found => found with { Cases = found.Cases.Add(partner, new ReviewCase(frozen.Row)) });
        }

        return WithCase(next, correction.Review, entry, one => one with { Correction = new CaseCorrection(correction, entry.By, entry.At) });
    }

    private async Task<Kept> WithTiersAsync(Kept next, CancellationToken cancellationToken)
    {
        var tiers = new Dictionary<string, PublishedTier>(StringComparer.Ordinal);
        var history = new Dictionary<string, List<PublishedTier>>(StringComparer.Ordinal);
        if (next.Published is { } last)
        {
            foreach (var outcome in await store.LastOutcomesAsync(last, cancellationToken).ConfigureAwait(false))
            {
                tiers[outcome.Partner] = Of(outcome);
            }

            foreach (var outcome in await store.ChangesAsync(last, cancellationToken).ConfigureAwait(false))
            {
                Add(outcome.Partner, Of(outcome));
            }
        }

        foreach (var (partner, made) in next.Corrections)
        {
            var corrected = new PublishedTier(made.Review, made.Tier, made.Since, made.GraceUntil, made.On) { Before = tiers.GetValueOrDefault(partner)?.Tier };
            Add(partner, corrected);
            if (!tiers.TryGetValue(partner, out var tier) || tier.Review <= made.Review)
            {
                tiers[partner] = corrected;
            }
        }

        return next with
        {
            Tiers = tiers.ToFrozenDictionary(StringComparer.Ordinal),
            History = history.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.OrderBy(static tier => tier.On).ToImmutableArray(), StringComparer.Ordinal),
        };

        void Add(string partner, PublishedTier tier)
        {
            if (!history.TryGetValue(partner, out var list))
            {
                history[partner] = list = [];
            }

            list.Add(tier);
        }
    }

    private static PublishedTier Of(ReviewOutcome outcome) => new(outcome.Review, outcome.Tier, outcome.Since, outcome.GraceUntil, outcome.On) { Before = outcome.Before };

    private static Kept With(Kept current, LocalDate day, Func<ReviewPicture, ReviewPicture> change) =>
        current with { Reviews = current.Reviews with { All = current.Reviews.All.SetItem(day, change(current.Reviews.Of(day) ?? new ReviewPicture(day))) } };

    private static Kept WithCase(Kept current, LocalDate day, LedgerEntry entry, Func<ReviewCase, ReviewCase> change) => current.Reviews.Of(day) is { } review && review.Cases.TryGetValue(entry.Partner!, out var one)
        ? With(current, day, found => found with { Cases = found.Cases.SetItem(entry.Partner!, change(one)) })
        : current;

    private static T Read<T>(LedgerEntry entry) => PushJson.Read<T>(entry.Payload);
}
