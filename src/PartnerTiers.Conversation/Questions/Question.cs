namespace PartnerTiers.Conversation.Questions;

/// <summary>
/// A typed question: what a sentence or a pressed button means. Plain data that <c>QuestionCodec</c> can write and read back, so every value in it is
/// an id, a number or a day, never an object of the programme.
/// </summary>
public abstract record Question;
