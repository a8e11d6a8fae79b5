using NodaTime;

namespace PartnerTiers.Conversation.Answers;

/// <summary>A day, written as in ISO 8601.</summary>
/// <param name="Id">Names it in what comes back: letters and digits.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Earliest">The first day that may be chosen; null: any.</param>
/// <param name="Latest">The last one; null: any.</param>
public sealed record DayField(string Id, Phrase Label, LocalDate? Earliest = null, LocalDate? Latest = null) : FormField(Id, Label);
