using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Installs;

namespace PartnerTiers.Channels.Slack.Receiving;

/// <summary>Takes in what Slack sent, whichever way it came: answers at once what wants it, writes the rest into the journal. What returns may be acknowledged.</summary>
internal sealed class SlackReception(SlackQueue queue, IEnumerable<ISlackPrompt> prompts, SlackInstalls installs, IInboundJournal journal, IInboundLimits limits, SlackPatience patience, TimeProvider time, ILogger<SlackReception> log)
{
    private readonly IReadOnlyList<ISlackPrompt> prompts = [.. prompts];

    /// <summary>Takes it in.</summary>
    /// <returns>The body of the acknowledgement; null: an empty one.</returns>
    public async Task<JsonNode?> TakeInAsync(SlackEnvelope envelope, CancellationToken cancellationToken)
    {
        Log.TakenIn(log, envelope.Type, envelope.Name);
        if (envelope.Type == SlackEnvelope.Events && envelope.Payload.Text("type") == "app_rate_limited")
        {
            Log.TooMuch(log, PayloadSource.Of(envelope).Named);
            return null;
        }

        // What people write to each other is none of ours and counts for nobody.
        var prompt = prompts.FirstOrDefault(one => one.Takes(envelope));
        var isWork = queue.Takes(envelope);
        if (prompt is null && !isWork)
        {
            return null;
        }

        if (PersonOf(envelope) is { } person && limits.Judge("slack", PayloadSource.Of(envelope).TeamId, person) is var verdict and not InboundVerdict.Answer)
        {
            if (verdict == InboundVerdict.AskToWait)
            {
                await patience.AskAsync(envelope, cancellationToken);
            }

            return null;
        }

        JsonNode? body = null;
        if (prompt is not null && await installs.FindAsync(PayloadSource.Of(envelope), cancellationToken) is { } install)
        {
            body = await prompt.AnswerAsync(envelope, install, cancellationToken);
        }

        if (isWork)
        {
            var entry = new InboundEntry(SlackKeys.Turns, SlackKeys.Of(envelope), envelope.Write(), time.GetUtcNow()) { Lane = SlackKeys.LaneOf(envelope) };
            if (await journal.TryAcceptAsync(entry, cancellationToken))
            {
                queue.Enqueue(entry, SlackKeys.LaneOf(envelope));
            }
            else
            {
                Log.Repeated(log, entry.Key);
            }
        }

        return body;
    }

    // What nobody did by hand is not counted: the app was opened, taken out, somebody joined.
    private static string? PersonOf(SlackEnvelope envelope) => envelope.Type switch
    {
        SlackEnvelope.Events => envelope.Name is "message" or "app_mention" ? envelope.Event?.Text("user") : null,
        SlackEnvelope.Interactive => envelope.Payload.At("user")?.Text("id"),
        _ => envelope.Payload.Text("user_id"),
    };
}
