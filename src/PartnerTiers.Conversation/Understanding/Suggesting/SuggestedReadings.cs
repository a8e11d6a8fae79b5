using System.Text.Json;
using Microsoft.Extensions.Logging;
using PartnerTiers.Conversation.Understanding.FollowUps;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Times;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Understanding.Suggesting;

/// <summary>
/// Asks a language model where one is configured and the built-in reader made nothing of a sentence, or not all of it. What it says becomes a question only if every name and figure in it
/// stands in the sentence and is read by our own lexicons, and nothing that the sentence says for certain is missing. Everything else leaves the built-in reading.
/// </summary>
internal sealed class SuggestedReadings(Grammar grammar, ReaderIndexes indexes, ILogger<SuggestedReadings> logger, IQuestionSuggester? suggester = null)
{
    // Longer than any question: pasted text, which nobody wants to send anywhere.
    private const int Longest = 300;
    private const int LongestReply = 8000;
    private const int MostChoices = 5;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    private readonly SuggestionGuide guide = new(grammar);

    /// <summary>
    /// Whether to ask: only where the built-in reader gave up. Not where it asks which of two partners or readings is meant, which partner at all, or knows that no question is for this;
    /// not for a follow-up, whose other half the model can't know; and for strangers never.
    /// </summary>
    public bool IsFor(string sentence, Understood understood, ProgrammeView view) =>
        suggester is not null && view.Sync is not null && view.Audience is not Audience.Stranger && sentence.Length <= Longest
        && understood is Understood.Choose { Left.IsEmpty: false } or Understood.Nothing && sentence.Any(char.IsLetter);

    /// <summary>The model's reading; or the built-in one, its trail telling why.</summary>
    public async Task<Understood> ReadAsync(string sentence, Understood builtIn, ProgrammeView view, ThreadContext? before, CancellationToken cancellationToken)
    {
        if (before?.Last is not null && Continues(sentence, builtIn.Language))
        {
            return builtIn;
        }

        string? reply = null;
        try
        {
            reply = await suggester!.SuggestAsync(guide.For(view.ReviewRules, sentence), cancellationToken);
            return reply is null ? builtIn.With("language model: no reply that can be used") : Read(reply, sentence, builtIn, view, before);
        }
        catch (Exception bug) when (bug is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // It may help; it may never cost an answer.
            Log.SuggestionFailed(logger, bug.GetType().Name);
            return builtIn.With(reply is null ? "language model: failed" : "language model: its reply could not be read");
        }
    }

    /// <summary>The reading that a reply gives, or the built-in one.</summary>
    internal Understood Read(string reply, string sentence, Understood builtIn, ProgrammeView view, ThreadContext? before)
    {
        if (!TryParse(reply, out var said) || said is not { } suggestion)
        {
            return builtIn.With("language model: no question");
        }

        if (suggestion.TryGetProperty("kind", out var named) is false || named.ValueKind != JsonValueKind.String || guide.Kinds.FirstOrDefault(kind => kind.Id == named.GetString()) is not { } kind)
        {
            return builtIn.With("language model: no kind of question that there is");
        }

        var (tokens, index) = (grammar.TokensOf(sentence), indexes.For(view));
        var inMind = view.Audience is Audience.OfPartner own ? own.PartnerId : before?.Partner;
        var quotes = new Quotes(grammar, index, view, tokens, builtIn.Language, inMind);
        var reader = new SuggestedQuestion(grammar, kind, quotes);
        if (reader.Read(suggestion) is not { } question)
        {
            return builtIn.With($"language model: a {kind.Id} that this sentence doesn't hold");
        }

        List<Span> spans = [.. index.Spans.Find(tokens, builtIn.Language), .. new TimeFinder(tokens, view.Today, view.Rules.FiscalYearStartMonth).Find()];
        if (Unsaid.In(tokens, spans, quotes, reader) is { } left)
        {
            return builtIn.With($"language model: a {kind.Id} without '{left}'");
        }

        var trail = builtIn.Trail.Add("the built-in reader gave up").Add($"language model: {Questions.QuestionCodec.TryWrite(question, grammar.Kinds)}");
        return reader.Choices.Length > 1
            ? new Understood.WhichPartner(Name(suggestion), [.. reader.Choices.Take(MostChoices)], reader.Choices.Length, builtIn.Language, trail)
            : new Understood.One(question, builtIn.Language, trail) { IsSuggested = true };
    }

    private bool Continues(string sentence, string language) => grammar.TokensOf(sentence) is [var first, ..] && grammar.Words.Find(first.Word, language).Any(static entry => entry.Meaning is Meaning.And);

    private static string Name(JsonElement suggestion) => suggestion.GetProperty("partner").GetString()!;

    /// <summary>Whether a reply has the form that it has to have; with its question, or null where it says that there is none.</summary>
    internal static bool TryParse(string reply, out JsonElement? question)
    {
        question = null;
        if (reply.Length > LongestReply)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(Unfenced(reply), Strict);
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root || root.GetPropertyCount() != 1 || !root.TryGetProperty("question", out var said))
            {
                return false;
            }

            question = said.ValueKind == JsonValueKind.Object ? said.Clone() : null;
            return said.ValueKind is JsonValueKind.Object or JsonValueKind.Null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Models that know no schema like to put JSON into a fence. That and nothing else around it is taken off.
    private static string Unfenced(string reply)
    {
        var text = reply.Trim();
        return text.StartsWith("```json\n", StringComparison.Ordinal) && text.EndsWith("\n```", StringComparison.Ordinal) ? text[8..^4] : text;
    }
}
