using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Moves;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Reviews;

/// <summary>Makes of the ledger how reviews stand, which tiers are published, and the history of each partner; puts it on the board, all at once.</summary>
public sealed class ReviewBook(IReviewStore store, Board board) : ILedgerFold
{
    // Names and proposals are kept at hand for the review under way and the last published one.
    private const int KeptWithCases = 2;

    private Kept kept = new(ReviewPictures.None, null, [], ImmutableDictionary<string, RuleBookVersion>.Empty, FrozenDictionary<string, PublishedTier>.Empty, FrozenDictionary<string, ImmutableArray<PublishedTier>>.Empty);

    private sealed record Kept(
        ReviewPictures Reviews,
        LocalDate? Published,
        ImmutableArray<(string Partner, PublishedTier Tier)> Later,
        ImmutableDictionary<string, RuleBookVersion> Rules,
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

        if (next.Published != kept.Published)
        {
            next = WithLater(await WithTiersAsync(next, next.Published!.Value, cancellationToken).ConfigureAwait(false), 0);
        }
        else if (next.Later.Length > kept.Later.Length)
        {
            next = WithLater(next, kept.Later.Length);
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
                return With(current, Read<ReviewNoted>(entry).Review, review => review with { AnnouncedAt = entry.At });
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
            case MoveRecords.Rules:
                var rules = Read<MoveRules>(entry);
                return current with { Rules = current.Rules.SetItem(rules.Print, RulesJson.Read(rules.Rules)) };
            case MoveRecords.Day:
                var day = Read<MoveDay>(entry);
                var picture = new ReviewPicture(day.Review) { IsBetween = true, Rules = current.Rules[day.Print], EvaluatedAt = entry.At };
                return current with { Reviews = current.Reviews with { Between = current.Reviews.Between.SetItem(day.Review, picture) } };
            case MoveRecords.Found:
                return await FoundAsync(current, Read<MoveFound>(entry), entry.Partner!, cancellationToken).ConfigureAwait(false);
            case MoveRecords.Made:
                var move = Read<MoveMade>(entry);
                var moved = WithCase(With(current, move.Review, review => review with { HasMoved = review.HasMoved || move.IsChange }), move.Review, entry, one => one with { MadeOn = move.On });
                return move.IsChange ? moved with { Later = moved.Later.Add((entry.Partner!, new PublishedTier(move.Review, move.Tier, move.Since, move.GraceUntil, move.On) { Before = move.Before })) } : moved;
            case MoveRecords.Ended:
                var ended = Read<MoveEnded>(entry);
                return WithCase(current, ended.Review, entry, one => one with { Ended = ended });
            case MoveRecords.Reminded:
                return current with { Reviews = current.Reviews with { MovesRemindedOn = Read<MovesReminded>(entry).Day } };
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

        // Of moves between reviews those since the last but one review are kept at hand, and what is not ended.
        var from = next.Reviews.All.Values.Where(static review => review.EvaluatedAt is not null).TakeLast(KeptWithCases).First().Review;
        foreach (var old in next.Reviews.Between.Values.TakeWhile(day => day.Review < from).Where(static day => !day.Cases.IsEmpty && !day.Undecided.Any()))
        {
            next = With(next, old.Review, static review => review with { Cases = review.Cases.Clear() });
        }

        return next;
    }

    // Rows are kept in one transaction with their entries, so who is in one is in the other.
    private async Task<Kept> FoundAsync(Kept current, MoveFound found, string partner, CancellationToken cancellationToken)
    {
        var reviews = current.Reviews;
        var next = current with { Reviews = reviews with { Moves = reviews.Moves.SetItem(partner, reviews.Moves.GetValueOrDefault(partner) + 1) } };
        if (reviews.Of(found.Review)!.Cases.ContainsKey(partner))
        {
            return next;
        }

        var rows = await store.CasesAsync(found.Review, cancellationToken).ConfigureAwait(false);
        return With(next, found.Review, day => day with
        {
            Partners = rows.Count,
            Cases = day.Cases.AddRange(rows.Where(row => !day.Cases.ContainsKey(row.Partner)).Select(static row => KeyValuePair.Create(row.Partner, new ReviewCase(row)))),
        });
    }

    private async Task<Kept> CorrectedAsync(Kept current, CorrectionMade correction, LedgerEntry entry, CancellationToken cancellationToken)
    {
        var partner = entry.Partner!;
        var next = With(current, correction.Review, review => review with { Corrections = review.Corrections.Add((partner, correction)) }) with
        {
            Later = current.Later.Add((partner, new PublishedTier(correction.Review, correction.Tier, correction.Since, correction.GraceUntil, correction.On) { Before = correction.Before })),
        };
        // Who simply kept its tier was no case until now.
        if (next.Reviews.Of(correction.Review) is { Cases.IsEmpty: false } review && !review.Cases.ContainsKey(partner) && await store.FindAsync(correction.Review, partner, cancellationToken).ConfigureAwait(false) is { } frozen)
        {
            next = With(next, correction.Review, found => found with { Cases = found.Cases.Add(partner, new ReviewCase(frozen.Row)) });
        }

        return WithCase(next, correction.Review, entry, one => one with { Correction = new CaseCorrection(correction, entry.By, entry.At) });
    }

    private async Task<Kept> WithTiersAsync(Kept next, LocalDate last, CancellationToken cancellationToken)
    {
        var tiers = await store.LastOutcomesAsync(last, cancellationToken).ConfigureAwait(false);
        var changes = await store.ChangesAsync(last, cancellationToken).ConfigureAwait(false);
        return next with
        {
            Tiers = tiers.ToFrozenDictionary(static outcome => outcome.Partner, Of, StringComparer.Ordinal),
            History = changes.GroupBy(static outcome => outcome.Partner, StringComparer.Ordinal).ToFrozenDictionary(static group => group.Key, static group => group.Select(Of).ToImmutableArray(), StringComparer.Ordinal),
        };
    }

    // What came beside the reviews' own outcomes: corrections, and moves between reviews. What was judged on a later day holds.
    private static Kept WithLater(Kept next, int from)
    {
        var tiers = new Dictionary<string, PublishedTier>(next.Tiers, StringComparer.Ordinal);
        var history = new Dictionary<string, ImmutableArray<PublishedTier>>(next.History, StringComparer.Ordinal);
        foreach (var (partner, later) in next.Later.Skip(from))
        {
            var tier = later with { Before = later.Before ?? tiers.GetValueOrDefault(partner)?.Tier };
            history[partner] = [.. (history.TryGetValue(partner, out var past) ? past : []).Add(tier).OrderBy(static one => one.On)];
            if (!tiers.TryGetValue(partner, out var holds) || holds.Review <= tier.Review)
            {
                tiers[partner] = tier;
            }
        }

        return next with { Tiers = tiers.ToFrozenDictionary(StringComparer.Ordinal), History = history.ToFrozenDictionary(StringComparer.Ordinal) };
    }

    private static PublishedTier Of(ReviewOutcome outcome) => new(outcome.Review, outcome.Tier, outcome.Since, outcome.GraceUntil, outcome.On) { Before = outcome.Before };

    private static Kept With(Kept current, LocalDate day, Func<ReviewPicture, ReviewPicture> change) => !current.Reviews.All.ContainsKey(day) && current.Reviews.Between.TryGetValue(day, out var between)
        ? current with { Reviews = current.Reviews with { Between = current.Reviews.Between.SetItem(day, change(between)) } }
        : current with { Reviews = current.Reviews with { All = current.Reviews.All.SetItem(day, change(current.Reviews.Of(day) ?? new ReviewPicture(day))) } };

    private static Kept WithCase(Kept current, LocalDate day, LedgerEntry entry, Func<ReviewCase, ReviewCase> change) => current.Reviews.Of(day) is { } review && review.Cases.TryGetValue(entry.Partner!, out var one)
        ? With(current, day, found => found with { Cases = found.Cases.SetItem(entry.Partner!, change(one)) })
        : current;

    private static T Read<T>(LedgerEntry entry) => PushJson.Read<T>(entry.Payload);
}
