using NodaTime;
using PartnerTiers.Operations.Reviews;

namespace PartnerTiers.Testing.InMemory;

/// <summary>Reviews that were frozen before; nothing more is.</summary>
public sealed class FrozenReviews(params IReadOnlyList<FrozenInputs> frozen) : IReviewStore
{
    public Task<FrozenInputs?> FindAsync(LocalDate review, string partner, CancellationToken cancellationToken) =>
        Task.FromResult(frozen.FirstOrDefault(inputs => review == inputs.Row.Review && partner == inputs.Row.Partner));

    public Task<IReadOnlyList<FrozenInputs>> FindAsync(LocalDate review, IReadOnlyCollection<string> partners, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FrozenInputs>>([.. frozen.Where(inputs => review == inputs.Row.Review && partners.Contains(inputs.Row.Partner))]);

    public Task<int> CountAsync(LocalDate review, CancellationToken cancellationToken) => Task.FromResult(frozen.Count);

    public Task FreezeAsync(IReadOnlyCollection<FrozenInputs> rows, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task DiscardAsync(LocalDate review, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ReviewRow>> ReadAsync(LocalDate review, int from, int most, CancellationToken cancellationToken) => RowsAsync(review);

    public Task<IReadOnlyList<ReviewRow>> CasesAsync(LocalDate review, CancellationToken cancellationToken) => RowsAsync(review);

    public Task<int> CountOutcomesAsync(LocalDate review, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task AddOutcomesAsync(IReadOnlyCollection<ReviewOutcome> outcomes, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ReviewOutcome>> LastOutcomesAsync(LocalDate review, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ReviewOutcome>>([]);

    public Task<IReadOnlyList<ReviewOutcome>> ChangesAsync(LocalDate review, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ReviewOutcome>>([]);

    private Task<IReadOnlyList<ReviewRow>> RowsAsync(LocalDate review) => Task.FromResult<IReadOnlyList<ReviewRow>>([.. frozen.Select(static inputs => inputs.Row).Where(row => row.Review == review)]);
}
