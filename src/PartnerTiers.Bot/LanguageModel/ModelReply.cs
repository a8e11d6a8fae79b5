namespace PartnerTiers.Bot.LanguageModel;

/// <summary>What came of asking the endpoint.</summary>
/// <param name="Text">What the model said; null: nothing that can be used.</param>
/// <param name="Problem">Why there is no text.</param>
/// <param name="Status">The HTTP status of a refusal; 0 otherwise.</param>
internal sealed record ModelReply(string? Text, ModelProblem Problem = ModelProblem.None, int Status = 0);

/// <summary>Why a model's endpoint gave nothing.</summary>
internal enum ModelProblem
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>No whole reply in time.</summary>
    Slow,

    /// <summary>Nobody listens there.</summary>
    Unreachable,

    /// <summary>Another status than 200.</summary>
    Refused,

    /// <summary>Not a chat completion, or one larger than any question.</summary>
    Unreadable,

    /// <summary>Not asked: it failed too often a moment ago, or enough people are waiting for it.</summary>
    NotAsked,
}
