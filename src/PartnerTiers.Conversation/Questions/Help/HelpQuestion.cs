namespace PartnerTiers.Conversation.Questions.Help;

/// <summary><em>What can you do</em>, a greeting, thanks, or something out of scope.</summary>
public sealed record HelpQuestion(HelpTopic Topic = HelpTopic.Everything) : Question;
