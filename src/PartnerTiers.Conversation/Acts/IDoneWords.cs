using PartnerTiers.Conversation.Answers;
using PartnerTiers.Operations.Confirmations;

namespace PartnerTiers.Conversation.Acts;

/// <summary>What is said when an act of Operations was confirmed and done.</summary>
internal interface IDoneWords
{
    /// <summary>The act's id (<c>IAct.Id</c>).</summary>
    string Act { get; }

    /// <summary>The key of the button that says yes.</summary>
    string YesKey(Confirmation confirmation);

    /// <summary>The question again, for those who can read it now; null: to them it is only said that it waits.</summary>
    Phrase? Ask(Confirmation confirmation, ActTurn turn);

    /// <summary>One or two sentences.</summary>
    Phrase Say(Confirmation confirmation, ActTurn turn);

    /// <summary>Who did what meanwhile, where somebody else was faster: said instead of doing it. Null: only that things have changed.</summary>
    Phrase? Overtaken(Confirmation confirmation, ActTurn turn) => null;
}
