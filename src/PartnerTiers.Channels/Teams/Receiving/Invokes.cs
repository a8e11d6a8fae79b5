using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>
/// Answers what Teams invokes: <c>adaptiveCard/action</c> itself, the rest by its handler, in time and whatever happens. A button that answers in place puts the new card where the old one is, for the presser alone; any other
/// one is answered by a message in the same thread, and at once by its own title, so that the press is seen to have arrived.
/// </summary>
internal sealed class Invokes(IInboundJournal journal, TurnQueue queue, TurnRunner runner, IEnumerable<IInvokeHandler> handlers, TimeProvider time, ILogger<Invokes> log)
{
    private const string CardAction = "adaptiveCard/action";

    /// <summary>Teams waits ten to fifteen seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Message extensions and dialogs are given up by Teams after five.</summary>
    private static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(4);

    private readonly Dictionary<string, IInvokeHandler> handlers = handlers.SelectMany(static handler => handler.Names, static (handler, name) => (handler, name)).ToDictionary(static pair => pair.name, static pair => pair.handler, StringComparer.Ordinal);

    /// <summary>The body of the HTTP answer, which is 200 whatever the body says.</summary>
    public async Task<object> AnswerAsync(Activity activity, ConversationReference reference, string payload, CancellationToken cancellationToken)
    {
        if (activity.Name != CardAction)
        {
            return handlers.TryGetValue(activity.Name ?? string.Empty, out var handler) ? await InTimeAsync(handler, activity, reference, cancellationToken) : new InvokeNothing();
        }

        if (IncomingReading.Press(activity) is not { } press)
        {
            return new AdaptiveCardInvokeResponse(400, "application/vnd.microsoft.error", new InvokeError("BadRequest", "This button is not one of ours."));
        }

        if (IncomingReading.Verb(activity) == PersonalViews.Verb)
        {
            return await ViewAsync(activity, reference, cancellationToken);
        }

        if (press.InPlace == true)
        {
            var work = runner.AnswerAsync(activity, reference, cancellationToken);
            if (await Task.WhenAny(work, Task.Delay(Patience, time, cancellationToken)) == work)
            {
                return InPlace(await work);
            }
        }

        var entry = new InboundEntry(JournalKeys.Turns, JournalKeys.Of(activity, payload), payload, time.GetUtcNow()) { Lane = reference.Conversation.Id };
        if (await journal.TryAcceptAsync(entry, cancellationToken))
        {
            queue.Enqueue(entry, reference.Conversation.Id!);
        }

        return Say(press.Said is { Length: > 0 } said ? said + " …" : "…");
    }

    /// <summary>The body for an invoke that is not worked on.</summary>
    public object Refuse(Activity activity, Answer answer) => activity.Name == CardAction ? InPlace(answer)
        : handlers.TryGetValue(activity.Name ?? string.Empty, out var handler) ? handler.Say(activity, TeamsReply.Sentence(answer) ?? "…")
        : new InvokeNothing();

    /// <summary>A person's own view of a card. Clients ask for it by themselves: nothing is said aloud, and where there is none the card stays as all see it.</summary>
    private async Task<object> ViewAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        var work = runner.AnswerAsync(activity, reference, cancellationToken);
        return await Task.WhenAny(work, Task.Delay(Patience, time, cancellationToken)) == work && await work is { Kind: "proposal" } answer
            ? new AdaptiveCardInvokeResponse(200, AdaptiveCard.ContentType, PersonalViews.Of(answer, activity.From?.Id ?? string.Empty))
            : new AdaptiveCardInvokeResponse(400, "application/vnd.microsoft.error", new InvokeError("NoView", "This card has no other view."));
    }

    /// <summary>The work goes on when its time is over: who comes again finds what was looked up.</summary>
    private async Task<object> InTimeAsync(IInvokeHandler handler, Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        var work = AnswerSafelyAsync(handler, activity, reference, cancellationToken);
        return await Task.WhenAny(work, Task.Delay(ShortPatience, time, cancellationToken)) == work ? await work : handler.Say(activity, Invocation.LanguageOf(activity).Text("teams.tookLong"));
    }

    private async Task<object> AnswerSafelyAsync(IInvokeHandler handler, Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        try
        {
            return await handler.AnswerAsync(activity, reference, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.AnswerFailed(log, activity.Id, failure);
            return handler.Say(activity, Invocation.LanguageOf(activity).Text("chat.broken"));
        }
    }

    private static AdaptiveCardInvokeResponse InPlace(Answer answer) => TeamsReply.Sentence(answer) is { } sentence
        ? Say(sentence)
        : new AdaptiveCardInvokeResponse(200, AdaptiveCard.ContentType, TeamsAnswerPainter.Paint(answer));

    private static AdaptiveCardInvokeResponse Say(string text) => new(200, "application/vnd.microsoft.activity.message", text);
}
