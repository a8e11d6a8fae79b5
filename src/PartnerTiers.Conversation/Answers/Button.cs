namespace PartnerTiers.Conversation.Answers;

/// <summary>A typed question behind a title; pressing it asks.</summary>
/// <param name="Title">What the button says; short.</param>
/// <param name="Question">The question to type where there are no buttons; reads as the same question.</param>
/// <param name="Press">The typed question, written by <c>QuestionCodec</c>; opaque to channels, checked again when it comes back.</param>
/// <param name="InPlace">The answer replaces this one, for the presser alone; otherwise it is a new message.</param>
public sealed record Button(Phrase Title, Phrase Question, string Press, bool InPlace = false);
