using NodaTime;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Grace;

namespace PartnerTiers.Conversation.Acts.Plans;

/// <summary><em>Plan for Acme</em>; in a partner's own channel its own. <paramref name="Partner"/> null: not said.</summary>
internal sealed record PlanQuestion(string? Partner = null) : Question;

/// <summary><em>Add to the plan for Acme</em>; what is null was not said, and is asked for.</summary>
internal sealed record PlanAddQuestion(string Partner, string? What = null, PlanSide? Side = null, string? Owner = null, LocalDate? Due = null) : Question;

/// <summary><em>Item 2 of the plan for Acme is done</em>.</summary>
internal sealed record PlanDoneQuestion(string Partner, int Number) : Question;

/// <summary><em>Move item 2 of the plan for Acme to 1 March</em>; without the day it is asked for.</summary>
internal sealed record PlanMoveQuestion(string Partner, int Number, LocalDate? To = null) : Question;
