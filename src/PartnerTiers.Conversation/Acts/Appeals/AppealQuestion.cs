using PartnerTiers.Conversation.Questions;

namespace PartnerTiers.Conversation.Acts.Appeals;

/// <summary><em>Start an appeal for Acme</em>; in a partner's own channel its own. What is null was not said, and is asked for.</summary>
internal sealed record AppealQuestion(string? Partner = null, string? Criterion = null, string? Evidence = null) : Question;

/// <summary><em>Appeals</em>: those that wait for an answer; of one partner its last one.</summary>
internal sealed record AppealsQuestion(string? Partner = null, int Skip = 0) : Question;

/// <summary><em>Uphold the appeal of Acme because …</em>; <paramref name="To"/>: what holds instead, where it is overturned.</summary>
internal sealed record AnswerAppealQuestion(string Partner, bool Overturn, string? To = null, string? Reason = null) : Question;
