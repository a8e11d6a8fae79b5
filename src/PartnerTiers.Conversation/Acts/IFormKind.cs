using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions;

namespace PartnerTiers.Conversation.Acts;

/// <summary>An act whose answer carries a form.</summary>
internal interface IFormKind : IActKind
{
    /// <summary>What was filled in says.</summary>
    Task<Answer> SubmitAsync(Question act, IReadOnlyDictionary<string, string> fields, ActTurn turn, CancellationToken cancellationToken);
}
