using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Channels.Teams.Receiving;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Teams.Dialogs;

/// <summary>What can be chosen in a field for a partner, while somebody types (<c>application/search</c>).</summary>
internal sealed class PartnerChoices(Invocation invocation) : IInvokeHandler
{
    private const int Most = 15;
    private const int MostCharacters = 120;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["application/search"];

    /// <inheritdoc/>
    public async Task<object> AnswerAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (Invocation.Text(activity.Value, "dataset") != FormDrawing.Partners)
        {
            return Found();
        }

        var language = Invocation.LanguageOf(activity);
        var found = await invocation.SearchAsync(activity, reference, Invocation.Text(activity.Value, "queryText") ?? string.Empty, Most, cancellationToken);
        return Found(found.Where(static item => item.Press is not null).Select(item =>
            new SearchResult(CardText.Plain(Phrase.Join(" · ", new[] { item.Title, item.Right, item.Below }.OfType<Phrase>()), language, MostCharacters), item.Press!.Press)));
    }

    /// <inheritdoc/>
    public object Say(Activity activity, string sentence) => Found();

    private static SearchInvokeResponse Found(params IEnumerable<SearchResult> results) => new(200, "application/vnd.microsoft.search.searchResponse", new SearchResults([.. results]));
}

/// <summary>What answers <c>application/search</c>.</summary>
internal sealed record SearchInvokeResponse(int StatusCode, string Type, SearchResults Value);

/// <summary>What was found.</summary>
internal sealed record SearchResults(IReadOnlyList<SearchResult> Results);

/// <summary>One of it.</summary>
internal sealed record SearchResult(string Title, string Value);
