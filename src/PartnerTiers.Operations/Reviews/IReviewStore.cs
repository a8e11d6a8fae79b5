using NodaTime;

namespace PartnerTiers.Operations.Reviews;

/// <summary>
/// The frozen rows of reviews and what came of them: added in batches, never changed. Rows of a review that is not finished may be discarded and frozen anew. Takes part in <c>ITransactions</c>.
/// </summary>
public interface IReviewStore
{
    /// <summary>How many partners of this review are frozen: as they come in the order of their numbers, the number of the next.</summary>
    Task<int> CountAsync(LocalDate review, CancellationToken cancellationToken);

    /// <summary>Freezes further partners of a review.</summary>
    Task FreezeAsync(IReadOnlyCollection<FrozenInputs> rows, CancellationToken cancellationToken);

    /// <summary>Forgets what is frozen of a review that is not finished (there is no ledger entry <c>review/DAY/evaluated</c>); of a finished one the store itself refuses.</summary>
    Task DiscardAsync(LocalDate review, CancellationToken cancellationToken);

    /// <summary>Rows of a review from this number on, in their order, at most so many.</summary>
    Task<IReadOnlyList<ReviewRow>> ReadAsync(LocalDate review, int from, int most, CancellationToken cancellationToken);

    /// <summary>The rows of a review that are no plain keeping: those that people decide, and those that move; in the order of their numbers.</summary>
    Task<IReadOnlyList<ReviewRow>> CasesAsync(LocalDate review, CancellationToken cancellationToken);

    /// <summary>Everything that a review froze about one partner; null: nothing.</summary>
    Task<FrozenInputs?> FindAsync(LocalDate review, string partner, CancellationToken cancellationToken);

    /// <summary>The same about several partners, in the order of their numbers; of whom nothing is frozen is left out.</summary>
    Task<IReadOnlyList<FrozenInputs>> FindAsync(LocalDate review, IReadOnlyCollection<string> partners, CancellationToken cancellationToken);

    /// <summary>How many outcomes of this review are kept: the number of the next.</summary>
    Task<int> CountOutcomesAsync(LocalDate review, CancellationToken cancellationToken);

    /// <summary>Keeps further outcomes of a review.</summary>
    Task AddOutcomesAsync(IReadOnlyCollection<ReviewOutcome> outcomes, CancellationToken cancellationToken);

    /// <summary>The last outcome of every partner, of reviews up to this one.</summary>
    Task<IReadOnlyList<ReviewOutcome>> LastOutcomesAsync(LocalDate review, CancellationToken cancellationToken);

    /// <summary>Every outcome that changed a tier or a grace, of reviews up to this one, the oldest first.</summary>
    Task<IReadOnlyList<ReviewOutcome>> ChangesAsync(LocalDate review, CancellationToken cancellationToken);
}
