using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Moves;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Transactions;
using PartnerTiers.Programme.Reviews;
using Xunit;

namespace PartnerTiers.Testing.Compliance;

/// <summary>What every store of reviews does.</summary>
public abstract class ReviewStoreCompliance
{
    private static readonly LocalDate First = new(2026, 12, 31);
    private static readonly LocalDate Second = new(2027, 3, 31);

    /// <summary>Opens the stores; every opening sees the same rows.</summary>
    protected abstract Task<(ITransactions Transactions, ILedger Ledger, IReviewStore Reviews)> OpenAsync();

    [ComplianceFact]
    public async Task What_is_frozen_reads_back_as_written_every_field_of_it()
    {
        var (_, _, store) = await OpenAsync();
        FrozenInputs[] frozen =
        [
            new(Row(First, 0, "a"), "{\"partner\":\"Zoë “list”\"}"),
            new(new ReviewRow(First, 1, "A", "Wisłok, Söhne\n'x'", "APAC", null, null, null, "registered", ProposalKind.Upgrade, "select", null, null, false), new string('{', 20_000) + "ł"),
            new(Row(First, 2, "b_%") with { Revenue = -12_345_678_901_234_567.891m, Until = new LocalDate(2027, 3, 31), Kind = ProposalKind.Grace }, "{}"),
        ];
        await store.FreezeAsync(frozen, default);
        var other = (await OpenAsync()).Reviews;
        foreach (var one in frozen)
        {
            Assert.Equal(one, await other.FindAsync(First, one.Row.Partner, default));
        }

        Assert.Equal([frozen[0], frozen[2]], await other.FindAsync(First, ["b_%", "nobody", "a"], default));
        Assert.Empty(await other.FindAsync(First, [], default));
        Assert.Equal(frozen.Select(one => one.Row), await other.ReadAsync(First, 0, 10, default));
        Assert.Null(await other.FindAsync(First, "c", default));
        Assert.Null(await other.FindAsync(Second, "a", default));
    }

    [ComplianceFact]
    public async Task Rows_come_in_their_order_page_by_page_each_review_for_itself()
    {
        var (_, _, store) = await OpenAsync();
        await store.FreezeAsync([.. Enumerable.Range(5, 6).Reverse().Select(static number => Frozen(First, number))], default);
        await store.FreezeAsync([.. Enumerable.Range(0, 5).Select(static number => Frozen(First, number))], default);
        await store.FreezeAsync([Frozen(Second, 0)], default);
        Assert.Equal((11, 1, 0), (await store.CountAsync(First, default), await store.CountAsync(Second, default), await store.CountAsync(new LocalDate(2026, 9, 30), default)));
        Assert.Equal([3, 4, 5, 6], (await store.ReadAsync(First, 3, 4, default)).Select(static row => row.Number));
        Assert.Equal([9, 10], (await store.ReadAsync(First, 9, 4, default)).Select(static row => row.Number));
        Assert.Empty(await store.ReadAsync(First, 11, 4, default));
    }

    [ComplianceFact]
    public async Task Cases_are_what_moves_and_what_people_decide()
    {
        var (_, _, store) = await OpenAsync();
        var keep = Row(First, 0, "keep") with { Kind = ProposalKind.Keep, To = "select", IsSettled = true };
        ReviewRow[] rows =
        [
            keep, keep with { Number = 1, Partner = "asked", IsSettled = false }, keep with { Number = 2, Partner = "placed", Before = null }, keep with { Number = 3, Partner = "up", Kind = ProposalKind.Upgrade, To = "elite" },
            keep with { Number = 4, Partner = "in-grace", Until = Second }, keep with { Number = 5, Partner = "plain" },
        ];
        await store.FreezeAsync([.. rows.Select(static row => new FrozenInputs(row, "{}"))], default);
        Assert.Equal(rows[1..5], await store.CasesAsync(First, default));
        Assert.Empty(await store.CasesAsync(Second, default));
    }

    [ComplianceFact]
    public async Task No_partner_and_no_number_is_frozen_twice_and_nothing_is_left_of_such_a_batch()
    {
        var (_, _, store) = await OpenAsync();
        await store.FreezeAsync([Frozen(First, 0)], default);
        await Assert.ThrowsAnyAsync<Exception>(() => store.FreezeAsync([Frozen(First, 2), new FrozenInputs(Row(First, 1, "P000"), "{}")], default));
        await Assert.ThrowsAnyAsync<Exception>(() => store.FreezeAsync([Frozen(First, 1), new FrozenInputs(Row(First, 0, "other"), "{}")], default));
        Assert.Equal(1, await (await OpenAsync()).Reviews.CountAsync(First, default));
        await store.FreezeAsync([Frozen(First, 1)], default);
        Assert.Equal(2, await store.CountAsync(First, default));
    }

    [ComplianceFact]
    public async Task A_review_under_way_can_be_frozen_anew_a_finished_one_never()
    {
        var (_, ledger, store) = await OpenAsync();
        await store.FreezeAsync([Frozen(First, 0), Frozen(First, 1)], default);
        await store.FreezeAsync([Frozen(Second, 0)], default);
        await store.DiscardAsync(First, default);
        Assert.Equal((0, 1), (await store.CountAsync(First, default), await store.CountAsync(Second, default)));

        await store.FreezeAsync([Frozen(First, 0)], default);
        Assert.NotNull(await ledger.TryAppendAsync(new LedgerEntry(ReviewRecords.Key(First, "evaluated"), ReviewRecords.Evaluated, null, Instant.FromUtc(2027, 1, 1, 6, 0), Actor.Program, "{}"), default));
        await Assert.ThrowsAnyAsync<Exception>(() => store.DiscardAsync(First, default));
        Assert.Equal(1, await store.CountAsync(First, default));
        await store.DiscardAsync(Second, default);
        Assert.Equal(0, await store.CountAsync(Second, default));
    }

    [ComplianceFact]
    public async Task A_finished_day_takes_further_rows_and_gives_none_back()
    {
        var (_, ledger, store) = await OpenAsync();
        await store.FreezeAsync([Frozen(First, 0)], default);
        Assert.NotNull(await ledger.TryAppendAsync(new LedgerEntry(MoveRecords.KeyOf(First), MoveRecords.Day, null, Instant.FromUtc(2027, 1, 1, 6, 0), Actor.Program, "{}"), default));
        await store.FreezeAsync([Frozen(First, 1), Frozen(First, 2)], default);
        await Assert.ThrowsAnyAsync<Exception>(() => store.DiscardAsync(First, default));
        Assert.Equal([0, 1, 2], (await (await OpenAsync()).Reviews.CasesAsync(First, default)).Select(static row => row.Number));
    }

    [ComplianceFact]
    public async Task What_is_undone_was_never_frozen_or_decided()
    {
        var (transactions, _, store) = await OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => transactions.RunAsync<bool>(
            async stop =>
            {
                await store.FreezeAsync([Frozen(First, 0)], stop);
                await store.AddOutcomesAsync([Outcome(First, 0, "P000")], stop);
                Assert.Equal((1, 1), (await store.CountAsync(First, stop), await store.CountOutcomesAsync(First, stop)));
                throw new InvalidOperationException("the power went");
            },
            default));
        Assert.Equal((0, 0), (await store.CountAsync(First, default), await store.CountOutcomesAsync(First, default)));
        await store.FreezeAsync([Frozen(First, 0)], default);
        Assert.Equal(1, await store.CountAsync(First, default));
    }

    [ComplianceFact]
    public async Task The_last_outcome_of_each_partner_up_to_a_review_is_what_holds()
    {
        var (_, _, store) = await OpenAsync();
        var placed = new ReviewOutcome(First, 0, "a", null, "select", ProposalKind.Upgrade, null, null, new LocalDate(2027, 1, 15));
        var grace = new ReviewOutcome(First, 1, "b", "elite", "elite", ProposalKind.Grace, new LocalDate(2025, 4, 1), Second, new LocalDate(2027, 1, 15));
        var kept = Outcome(Second, 0, "a") with { Before = "select" };
        await store.AddOutcomesAsync([placed, grace], default);
        await store.AddOutcomesAsync([kept], default);
        var other = (await OpenAsync()).Reviews;
        Assert.Equal((2, 1), (await other.CountOutcomesAsync(First, default), await other.CountOutcomesAsync(Second, default)));
        Assert.Equal([placed, grace], Sorted(await other.LastOutcomesAsync(First, default)));
        Assert.Equal([kept, grace], Sorted(await other.LastOutcomesAsync(Second, default)));
        Assert.Empty(await other.LastOutcomesAsync(First.PlusDays(-1), default));
    }

    [ComplianceFact]
    public async Task Changes_are_told_the_oldest_first_without_what_stayed()
    {
        var (_, _, store) = await OpenAsync();
        var later = Outcome(Second, 1, "c") with { Before = "select", Tier = "elite", Kind = ProposalKind.Upgrade };
        var early = Outcome(First, 2, "c") with { Before = "registered" };
        var grace = Outcome(First, 1, "b") with { Kind = ProposalKind.Grace, GraceUntil = Second };
        await store.AddOutcomesAsync([later, Outcome(Second, 0, "a")], default);
        await store.AddOutcomesAsync([early, Outcome(First, 0, "a"), grace], default);
        Assert.Equal([grace, early, later], await store.ChangesAsync(Second, default));
        Assert.Equal([grace, early], await store.ChangesAsync(First, default));
    }

    [ComplianceFact]
    public async Task No_partner_is_decided_twice_in_a_review()
    {
        var (_, _, store) = await OpenAsync();
        await store.AddOutcomesAsync([Outcome(First, 0, "a")], default);
        await Assert.ThrowsAnyAsync<Exception>(() => store.AddOutcomesAsync([Outcome(First, 2, "c"), Outcome(First, 1, "a")], default));
        await Assert.ThrowsAnyAsync<Exception>(() => store.AddOutcomesAsync([Outcome(First, 0, "b")], default));
        Assert.Equal([Outcome(First, 0, "a")], await (await OpenAsync()).Reviews.LastOutcomesAsync(Second, default));
    }

    private static IEnumerable<ReviewOutcome> Sorted(IEnumerable<ReviewOutcome> outcomes) => outcomes.OrderBy(static outcome => outcome.Partner, StringComparer.Ordinal);

    private static ReviewOutcome Outcome(LocalDate review, int number, string partner) =>
        new(review, number, partner, "select", "select", ProposalKind.Keep, new LocalDate(2025, 4, 1), null, review.PlusDays(15));

    private static FrozenInputs Frozen(LocalDate review, int number) => new(Row(review, number, $"P{number:000}"), $"{{\"n\":{number}}}");

    private static ReviewRow Row(LocalDate review, int number, string partner) =>
        new(review, number, partner, "Acme", "EMEA", "max.manager@example.com", "select", new LocalDate(2025, 4, 1), "elite", ProposalKind.Upgrade, "elite", null, 1_250_000.505m, false);
}
