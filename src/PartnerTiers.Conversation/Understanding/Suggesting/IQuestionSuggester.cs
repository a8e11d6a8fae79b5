namespace PartnerTiers.Conversation.Understanding.Suggesting;

/// <summary>
/// Something outside that may know what a sentence asks where the built-in reader doesn't: a language model. It is told the kinds of questions and the sentence, never a fact,
/// and what it says is checked as if a stranger had written it.
/// </summary>
public interface IQuestionSuggester
{
    /// <summary>
    /// What it says: by <see cref="SuggestionRequest.Schema"/> where it is good. Null: nothing, for whatever reason (none in two seconds, an error, too busy). Throws for nothing but
    /// <paramref name="cancellationToken"/>.
    /// </summary>
    Task<string?> SuggestAsync(SuggestionRequest request, CancellationToken cancellationToken);
}

/// <summary>What is sent to an <see cref="IQuestionSuggester"/>.</summary>
/// <param name="Instructions">What to do, and the kinds of questions with their members: from the catalogue and the published rules.</param>
/// <param name="Sentence">The sentence as a JSON object, so that nothing in it can end it.</param>
/// <param name="Schema">JSON schema of the reply.</param>
public sealed record SuggestionRequest(string Instructions, string Sentence, string Schema);
