namespace PartnerTiers.Conversation.Questions.Calendar;

/// <summary><em>When is the next review</em>.</summary>
public sealed record CalendarQuestion(CalendarTopic Topic = CalendarTopic.Everything) : Question;
