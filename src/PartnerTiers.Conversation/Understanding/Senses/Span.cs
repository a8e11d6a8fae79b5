using PartnerTiers.Conversation.Understanding.Lexicons;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>A stretch of the sentence with one of its meanings.</summary>
/// <param name="From">First word.</param>
/// <param name="To">The word after the last.</param>
/// <param name="Meaning">The meaning.</param>
/// <param name="Cost">How far-fetched it is.</param>
/// <param name="Note">How it was found, for the trail.</param>
internal sealed record Span(int From, int To, Meaning Meaning, double Cost, string Note)
{
    /// <summary>The words that misspelt ones were read as; null: as typed.</summary>
    public string? ReadAs { get; init; }
}
