using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.Options;

/// <summary>Section <c>LanguageModel</c>: a model that may propose readings of a question; it never writes an answer.</summary>
public sealed class LanguageModelOptions
{
    /// <summary>Address of an OpenAI-compatible endpoint. Default: none, and no model is asked.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Name of the model.</summary>
    public string? Model { get; init; }

    /// <summary>Key of the endpoint.</summary>
    [Secret]
    public string? Key { get; init; }
}
