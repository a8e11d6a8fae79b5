using PartnerTiers.Conversation.Answers;
using PartnerTiers.Operations.Confirmations;

namespace PartnerTiers.Conversation.Acts;

/// <summary>What is said when an act of Operations was confirmed and done.</summary>
internal interface IDoneWords
{
    /// <summary>The act's id (<c>IAct.Id</c>).</summary>
    string Act { get; }

    /// <summary>One or two sentences.</summary>
    Phrase Say(Confirmation confirmation, ActTurn turn);
}
