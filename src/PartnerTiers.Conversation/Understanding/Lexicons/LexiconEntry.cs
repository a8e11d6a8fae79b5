namespace PartnerTiers.Conversation.Understanding.Lexicons;

/// <summary>A meaning of a stretch of words.</summary>
/// <param name="Meaning">The meaning.</param>
/// <param name="Language">The language it is a word of; null: of all (facts, rules).</param>
/// <param name="Cost">How far-fetched it is; 0: not at all.</param>
/// <param name="OnlyAsTyped">No misspelt word stands for it.</param>
/// <param name="IsSynonym">One of many words for a field: a misspelt word hardly stands for it.</param>
internal sealed record LexiconEntry(Meaning Meaning, string? Language = null, double Cost = 0, bool OnlyAsTyped = false, bool IsSynonym = false);
