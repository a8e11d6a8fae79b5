using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Transactions;

namespace PartnerTiers.Storage.Reviews;

internal sealed class ReviewStore(Sessions sessions) : IReviewStore
{
    // Everything but the inputs, which are the most of a row.
    private static readonly Expression<Func<ReviewStoreRow, ReviewRow>> Light = row =>
        new ReviewRow(row.Review, row.Number, row.Partner, row.Name, row.Region, row.Manager, row.Before, row.Since, row.Earned, row.Kind, row.To, row.Until, row.Revenue, row.IsSettled);

    private static readonly Func<ReviewStoreRow, ReviewRow> Whole = Light.Compile();

    public Task<int> CountAsync(LocalDate review, CancellationToken cancellationToken) => ReadAsync(
        (context, stop) => context.Set<ReviewStoreRow>().CountAsync(row => row.Review == review, stop), cancellationToken);

    public Task FreezeAsync(IReadOnlyCollection<FrozenInputs> rows, CancellationToken cancellationToken) => AddAsync(rows.Select(ReviewStoreRow.Of), cancellationToken);

    public Task DiscardAsync(LocalDate review, CancellationToken cancellationToken) => ReadAsync(
        (context, stop) => context.Set<ReviewStoreRow>().Where(row => row.Review == review).ExecuteDeleteAsync(stop), cancellationToken);

    public Task<IReadOnlyList<ReviewRow>> ReadAsync(LocalDate review, int from, int most, CancellationToken cancellationToken) => ListAsync(
        context => context.Set<ReviewStoreRow>().Where(row => row.Review == review && row.Number >= from).OrderBy(row => row.Number).Take(most).Select(Light), cancellationToken);

    public Task<IReadOnlyList<ReviewRow>> CasesAsync(LocalDate review, CancellationToken cancellationToken) => ListAsync(
        context => context.Set<ReviewStoreRow>().Where(row => row.Review == review && row.IsCase).OrderBy(row => row.Number).Select(Light), cancellationToken);

    public async Task<FrozenInputs?> FindAsync(LocalDate review, string partner, CancellationToken cancellationToken) =>
        await FindAsync(review, [partner], cancellationToken).ConfigureAwait(false) is [var only] ? only : null;

    public async Task<IReadOnlyList<FrozenInputs>> FindAsync(LocalDate review, IReadOnlyCollection<string> partners, CancellationToken cancellationToken)
    {
        var ids = partners.Select(StoredText.Of).ToList();
        var rows = await ListAsync(
            context => context.Set<ReviewStoreRow>().AsNoTracking().Where(row => row.Review == review && ids.Contains(row.Partner)).OrderBy(row => row.Number), cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(static row => new FrozenInputs(Whole(row), PackedText.FromBytes(row.Inputs)))];
    }

    public Task<int> CountOutcomesAsync(LocalDate review, CancellationToken cancellationToken) => ReadAsync(
        (context, stop) => context.Set<ReviewOutcomeRow>().CountAsync(row => row.Review == review, stop), cancellationToken);

    public Task AddOutcomesAsync(IReadOnlyCollection<ReviewOutcome> outcomes, CancellationToken cancellationToken) => AddAsync(outcomes.Select(ReviewOutcomeRow.Of), cancellationToken);

    public async Task<IReadOnlyList<ReviewOutcome>> LastOutcomesAsync(LocalDate review, CancellationToken cancellationToken)
    {
        var last = LocalDateText.Write(review);
        var rows = await ListAsync(
            context => context.Set<ReviewOutcomeRow>().FromSql(
                $"""
                SELECT o.* FROM review_outcomes o
                JOIN (SELECT partner, MAX(review) AS review FROM review_outcomes WHERE review <= {last} GROUP BY partner) l ON l.partner = o.partner AND l.review = o.review
                """).AsNoTracking(),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(static row => row.ToOutcome())];
    }

    public async Task<IReadOnlyList<ReviewOutcome>> ChangesAsync(LocalDate review, CancellationToken cancellationToken)
    {
        var last = LocalDateText.Write(review);
        var rows = await ListAsync(
            context => context.Set<ReviewOutcomeRow>().FromSql($"SELECT * FROM review_outcomes WHERE review <= {last}").Where(row => row.IsChange).OrderBy(row => row.Review).ThenBy(row => row.Number).AsNoTracking(),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(static row => row.ToOutcome())];
    }

    private async Task<T> ReadAsync<T>(Func<PartnerTiersContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await read(session.Context, cancellationToken).ConfigureAwait(false);
    }

    private Task<IReadOnlyList<T>> ListAsync<T>(Func<PartnerTiersContext, IQueryable<T>> rows, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<T>>(async (context, stop) => await rows(context).ToListAsync(stop).ConfigureAwait(false), cancellationToken);

    private Task<int> AddAsync<T>(IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class => sessions.RunAsync(
            async stop =>
            {
                await using var session = await sessions.OpenAsync(stop).ConfigureAwait(false);
                return BulkRows<T>.Add(session.Context, rows, stop);
            },
            cancellationToken);
}
