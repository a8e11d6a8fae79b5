namespace PartnerTiers.Conversation.Answers;

/// <summary>One thing that a form asks for. What comes back is text that anybody may have written; whoever reads it checks it.</summary>
/// <param name="Id">Names it in what comes back: letters and digits.</param>
/// <param name="Label">What is asked.</param>
public abstract record FormField(string Id, Phrase Label);
