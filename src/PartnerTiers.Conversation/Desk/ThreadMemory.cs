using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerTiers.Conversation.Acts;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Understanding.FollowUps;
using PartnerTiers.Operations.Threads;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Conversation.Desk;

/// <summary>What follow-ups refer to, per thread and person, for thirty minutes by the real clock. Losing it costs a follow-up, never an answer.</summary>
internal sealed class ThreadMemory(IThreadStore store, ProgrammeClock clock, ILogger<ThreadMemory> logger)
{
    // questions.md: "Context is per thread and person, and ends after 30 minutes."
    private static readonly Duration Lasts = Duration.FromMinutes(30);

    private const int MostPartners = 50;

    private sealed record Saved(string? Question, List<string> Partners, List<string> Choices, string Language, string? Confirmation = null, long At = 0);

    public async Task<ThreadContext?> FindAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var text = await store.FindAsync(KeyOf(message), clock.Now - Lasts, cancellationToken);
            if (text is null || JsonSerializer.Deserialize<Saved>(text) is not { Partners: not null, Choices: not null, Language: not null } saved)
            {
                return null;
            }

            return new ThreadContext(QuestionCodec.Read(saved.Question), [.. saved.Partners], [.. saved.Choices.Select(QuestionCodec.Read).OfType<Question>()], saved.Language) { Confirmation = saved.Confirmation, SavedAt = Instant.FromUnixTimeTicks(saved.At) };
        }
        catch (Exception lost) when (lost is not OperationCanceledException)
        {
            Log.ContextLost(logger, message.Channel, lost);
            return null;
        }
    }

    /// <summary>Remembers what was answered. A question back keeps what was spoken of before, and what it offered.</summary>
    public async Task SaveAsync(IncomingMessage message, Question? question, Answer answer, ThreadContext? before, CancellationToken cancellationToken)
    {
        try
        {
            var choices = question is null ? answer.Parts.OfType<Actions>().SelectMany(static actions => actions.Buttons).Select(static button => button.Press).ToList() : [];
            ImmutableArray<string> partners = question is null ? before?.Partners ?? [] : PartnersIn(answer);
            partners = partners.IsEmpty && IsOfOneOf(question, before) ? before!.Partners : partners;
            var kept = question is not null ? QuestionCodec.TryWrite(question) : before?.Last is { } last ? QuestionCodec.TryWrite(last) : null;
            // What follows on something is later than it, also where another process's clock goes ahead of ours.
            var at = before is { SavedAt: var earlier } && earlier >= clock.Now ? earlier + Duration.FromTicks(1) : clock.Now;
            await store.SaveAsync(KeyOf(message), JsonSerializer.Serialize(new Saved(kept, [.. partners], choices, answer.Language.Code, ActDesk.AskedBy(answer), at.ToUnixTimeTicks())), at, cancellationToken);
        }
        catch (Exception lost) when (lost is not OperationCanceledException)
        {
            Log.ContextLost(logger, message.Channel, lost);
        }
    }

    // "What does the first one need", and then "the third": the list stays what it was as long as its partners are asked about.
    private static bool IsOfOneOf(Question? question, ThreadContext? before) =>
        before is not null && question is not null && new ThreadContext(question, [], [], string.Empty).Partner is { } partner && before.Partners.Contains(partner);

    // The partners of a list are those that its lines lead to.
    private static ImmutableArray<string> PartnersIn(Answer answer) =>
    [
        .. answer.Parts.OfType<ItemList>().SelectMany(static list => list.Items)
            .Select(static item => QuestionCodec.Read(item.Press?.Press))
            .OfType<ScorecardQuestion>()
            .Select(static question => question.Partner)
            .Take(MostPartners),
    ];

    private static ThreadKey KeyOf(IncomingMessage message) => new(message.Channel, message.Where.ThreadId, message.From.Id);
}
