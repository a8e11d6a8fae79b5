namespace PartnerTiers.Conversation.Questions.Rules;

/// <summary><em>How many certs does Elite need</em>, <em>what counts as revenue</em>.</summary>
public sealed record RulesQuestion(string? Criterion = null, string? Tier = null, string? Type = null, string? Region = null, RuleTopic Topic = RuleTopic.Numbers) : Question;
