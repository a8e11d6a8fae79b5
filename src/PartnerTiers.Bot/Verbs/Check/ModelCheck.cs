using System.Globalization;
using PartnerTiers.Bot.LanguageModel;
using PartnerTiers.Bot.Options;
using PartnerTiers.Conversation.Understanding.Suggesting;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.Verbs.Check;

/// <summary>Asks the language model about a harmless sentence.</summary>
internal static class ModelCheck
{
    public static async Task<Finding> RunAsync(LanguageModelOptions options, RuleBookVersion rules, ModelSuggester? model, TimeProvider time, CancellationToken cancellationToken)
    {
        if (model is null)
        {
            return Of("not configured; the built-in reader answers alone.", isWrong: false);
        }

        var trial = SuggestionTrial.Request(rules);
        var start = time.GetTimestamp();
        var reply = await model.AskAsync(trial, cancellationToken);
        if (reply.Problem == ModelProblem.Slow)
        {
            // The first call opens the connection, and may wake the model.
            start = time.GetTimestamp();
            reply = await model.AskAsync(trial, cancellationToken);
        }

        var took = (int)time.GetElapsedTime(start).TotalMilliseconds;
        return reply switch
        {
            { Text: { } text } when SuggestionTrial.IsUsable(text) => Of(string.Create(CultureInfo.InvariantCulture, $"{options.Model} at {options.Endpoint} replied in {took} ms."), isWrong: false),
            { Text: not null } => Of($"{options.Model} replied, but with no question in JSON. Choose a model that follows instructions.", isWrong: true),
            { Problem: ModelProblem.Slow } => Of(string.Create(CultureInfo.InvariantCulture, $"no reply within {ModelEndpoint.Budget.TotalSeconds:0} seconds. Choose a faster model; until then the built-in reader answers alone, later by that time."), isWrong: true),
            { Problem: ModelProblem.Unreachable } => Of($"nobody answers at {options.Endpoint}. Start the endpoint, or put LanguageModel:Endpoint right.", isWrong: true),
            { Status: 401 or 403 } => Of(string.Create(CultureInfo.InvariantCulture, $"the endpoint refuses the key ({reply.Status}). Set LanguageModel__Key in the environment."), isWrong: true),
            { Status: 404 } => Of("the endpoint knows no such address or model (404). Write its base address, mostly ending in /v1, and a model that it has.", isWrong: true),
            { Status: > 0 } => Of(string.Create(CultureInfo.InvariantCulture, $"the endpoint answers with status {reply.Status}. Look into its log."), isWrong: true),
            _ => Of("what it sent is no chat completion. Write the base address of an OpenAI-compatible endpoint.", isWrong: true),
        };
    }

    private static Finding Of(string says, bool isWrong) => new("language model", says, isWrong);
}
