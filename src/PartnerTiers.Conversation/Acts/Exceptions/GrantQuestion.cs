using NodaTime;
using PartnerTiers.Conversation.Questions;

namespace PartnerTiers.Conversation.Acts.Exceptions;

/// <summary><em>Grant Acme Elite until 30 June because …</em>; what is null was not said, and is asked for.</summary>
internal sealed record GrantQuestion(string? Partner = null, string? Tier = null, LocalDate? Until = null, string? Reason = null) : Question;

/// <summary><em>End the exception of Acme</em>.</summary>
internal sealed record EndExceptionQuestion(string Partner) : Question;

/// <summary><em>Exceptions</em>: those in force; of one partner all that there ever were.</summary>
internal sealed record ExceptionsQuestion(string? Partner = null, int Skip = 0) : Question;
