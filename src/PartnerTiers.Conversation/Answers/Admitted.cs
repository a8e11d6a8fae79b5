using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Answers;

/// <summary>For whom an answer was composed, and what it answers.</summary>
/// <param name="Audience">Everyone who could read it then.</param>
/// <param name="Question">The question, to be answered again for others; null: it cannot be.</param>
internal sealed record Admitted(Audience Audience, Question? Question);
