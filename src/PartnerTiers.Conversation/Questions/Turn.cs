using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Questions;

/// <summary>What a question is answered from.</summary>
/// <param name="View">The programme as this audience may see it.</param>
/// <param name="Language">The language to answer in.</param>
/// <param name="AskerEmail">Who "me" is; null: unknown.</param>
public sealed record Turn(ProgrammeView View, Language Language, string? AskerEmail)
{
    /// <summary>What the review that decided the tier held on the day asked for froze about the partner asked for; null: nothing was, or nothing is asked for. It stands in the store alone, so the desk fetches it.</summary>
    public FrozenInputs? Held { get; init; }

    /// <summary>The same of the review that judged that day itself, which decided about the time after; null: none did.</summary>
    public FrozenInputs? Judged { get; init; }
}
