namespace PartnerTiers.Conversation.Answers;

/// <summary>Some words.</summary>
/// <param name="Id">Names it in what comes back: letters and digits.</param>
/// <param name="Label">What is asked.</param>
/// <param name="MostCharacters">How many.</param>
/// <param name="IsLong">More than a line.</param>
public sealed record TextField(string Id, Phrase Label, int MostCharacters, bool IsLong = false) : FormField(Id, Label);
