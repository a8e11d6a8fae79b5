using NodaTime;

namespace PartnerTiers.Conversation.Questions.History;

/// <summary><em>Acme's tiers over time</em>; with <paramref name="On"/>: <em>what tier was Acme on 31 March and why</em>.</summary>
public sealed record HistoryQuestion(string Partner, LocalDate? On = null) : Question;
