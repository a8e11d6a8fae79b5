using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.Options;

/// <summary>
/// Section <c>LanguageModel</c>: a model that may turn a sentence that the built-in reader can't read into a typed question; it sees no fact and writes no answer. It has 2 seconds; it failing
/// leaves the built-in reply.
/// </summary>
public sealed class LanguageModelOptions
{
    /// <summary>Base address of an OpenAI-compatible endpoint, without /chat/completions: https://models.example.com/v1. Default: none, and no model is asked.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Name of the model at the endpoint; needed where there is one.</summary>
    public string? Model { get; init; }

    /// <summary>Key of the endpoint. Default: none, for endpoints that want none.</summary>
    [Secret]
    public string? Key { get; init; }
}
