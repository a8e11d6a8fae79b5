using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Channels.Teams.Receiving;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Teams.Extensions;

/// <summary>
/// A partner is searched while somebody writes, and its scorecard put into the message. Everyone in that conversation will read it, so already the list holds
/// only what may be read there.
/// </summary>
internal sealed class PartnerLookup(Invocation invocation) : IInvokeHandler
{
    private const string Query = "composeExtension/query";
    private const string Selected = "composeExtension/selectItem";

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = [Query, Selected];

    /// <inheritdoc/>
    public Task<object> AnswerAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken) =>
        activity.Name == Query ? FindAsync(activity, reference, cancellationToken) : InsertAsync(activity, reference, cancellationToken);

    /// <inheritdoc/>
    public object Say(Activity activity, string sentence) => MessagingExtensionResponse.Say(sentence);

    private async Task<object> FindAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        var query = ExtensionQuery.Read(activity.Value);
        if (!query.IsWithinReach)
        {
            return MessagingExtensionResponse.Of();
        }

        var found = await invocation.SearchAsync(activity, reference, query.Text, query.Skip + query.Count, cancellationToken);
        var language = Invocation.LanguageOf(activity);

        // One sentence, whether there is no such partner or it may not be shown here. A later page is only at its end.
        return found.Count == 0 && query.Skip == 0
            ? MessagingExtensionResponse.Say(language.Text("teams.nothingHere"))
            : MessagingExtensionResponse.Of(found.Skip(query.Skip).Where(static item => item.Press is not null).Select(item => Line(item, language)));
    }

    private async Task<object> InsertAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (PressData.Read(activity.Value) is not { } chosen)
        {
            return MessagingExtensionResponse.Say(Invocation.LanguageOf(activity).Text("teams.nothingHere"));
        }

        return Inserted(await invocation.AnswerAsync(activity, reference, string.Empty, chosen.Press, cancellationToken));
    }

    /// <summary>An answer as a card in a person's message; one that is only a sentence is said to that person instead.</summary>
    public static MessagingExtensionResponse Inserted(Answer answer) => TeamsReply.Sentence(answer) is { } sentence
        ? MessagingExtensionResponse.Say(sentence)
        : MessagingExtensionResponse.Of(TeamsAnswerPainter.Paint(answer, CardUse.Inserted), new ThumbnailCard(Title(answer), null));

    private static string Title(Answer answer) => ThumbnailCard.Line(answer.Parts.OfType<Subject>().FirstOrDefault()?.Name ?? answer.Summary, answer.Language);

    private static MessagingExtensionAttachment Line(Item item, Language language)
    {
        var text = ThumbnailCard.Line(Phrase.Join(" · ", new[] { item.Right, item.Below }.OfType<Phrase>()), language);
        var line = new ThumbnailCard(ThumbnailCard.Line(item.Title, language), text);
        return new MessagingExtensionAttachment(ThumbnailCard.ContentType, line)
        {
            Preview = new Attachment { ContentType = ThumbnailCard.ContentType, Content = line with { Tap = new CardAction("invoke", new PressData(item.Press!.Press, null, null)) } },
        };
    }
}
