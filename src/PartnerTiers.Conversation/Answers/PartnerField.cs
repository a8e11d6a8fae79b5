namespace PartnerTiers.Conversation.Answers;

/// <summary>A partner, searched while somebody types; what comes back is the press of a line of <c>IConversationDesk.SearchAsync</c>.</summary>
/// <param name="Id">Names it in what comes back: letters and digits.</param>
/// <param name="Label">What is asked.</param>
public sealed record PartnerField(string Id, Phrase Label) : FormField(Id, Label);
