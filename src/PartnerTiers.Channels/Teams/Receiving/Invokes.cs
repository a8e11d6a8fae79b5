using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>
/// Answers <c>adaptiveCard/action</c>. A button that answers in place puts the new card where the old one is, for the presser alone; any other
/// one is answered by a message in the same thread, and at once by its own title, so that the press is seen to have arrived.
/// </summary>
internal sealed class Invokes(IInboundJournal journal, TurnQueue queue, TurnRunner runner, TimeProvider time)
{
    private const string CardAction = "adaptiveCard/action";

    /// <summary>Teams waits ten to fifteen seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>The body of the HTTP answer, which is 200 whatever the body says.</summary>
    public async Task<object> AnswerAsync(Activity activity, ConversationReference reference, string payload, CancellationToken cancellationToken)
    {
        if (activity.Name != CardAction)
        {
            return new InvokeNothing();
        }

        if (IncomingReading.Press(activity) is not { } press)
        {
            return new AdaptiveCardInvokeResponse(400, "application/vnd.microsoft.error", new InvokeError("BadRequest", "This button is not one of ours."));
        }

        if (press.InPlace == true)
        {
            var work = runner.AnswerAsync(activity, reference, cancellationToken);
            if (await Task.WhenAny(work, Task.Delay(Patience, time, cancellationToken)) == work)
            {
                return InPlace(await work);
            }
        }

        var entry = new InboundEntry(JournalKeys.Turns, JournalKeys.Of(activity, payload), payload, time.GetUtcNow());
        if (await journal.TryAcceptAsync(entry, cancellationToken))
        {
            queue.Enqueue(entry, reference.Conversation.Id!);
        }

        return Say(press.Said is { Length: > 0 } said ? said + " …" : "…");
    }

    /// <summary>The body for a press that is not worked on.</summary>
    public static object Refuse(Activity activity, Answer answer) => activity.Name == CardAction ? InPlace(answer) : new InvokeNothing();

    private static AdaptiveCardInvokeResponse InPlace(Answer answer) => TeamsReply.Sentence(answer) is { } sentence
        ? Say(sentence)
        : new AdaptiveCardInvokeResponse(200, AdaptiveCard.ContentType, TeamsAnswerPainter.Paint(answer));

    private static AdaptiveCardInvokeResponse Say(string text) => new(200, "application/vnd.microsoft.activity.message", text);
}
