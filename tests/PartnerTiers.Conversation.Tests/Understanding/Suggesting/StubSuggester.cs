using System.Collections.Concurrent;
using PartnerTiers.Conversation.Understanding.Suggesting;

namespace PartnerTiers.Conversation.Tests.Understanding.Suggesting;

/// <summary>A language model that says what it is told to, and remembers what it was sent.</summary>
internal sealed class StubSuggester(Func<string?> reply) : IQuestionSuggester
{
    public StubSuggester(string? reply)
        : this(() => reply)
    {
    }

    public ConcurrentQueue<SuggestionRequest> Asked { get; } = new();

    public Task<string?> SuggestAsync(SuggestionRequest request, CancellationToken cancellationToken)
    {
        Asked.Enqueue(request);
        return Task.FromResult(reply());
    }
}
