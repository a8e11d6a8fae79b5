using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Programme.Hypotheses;

namespace PartnerTiers.Conversation.Questions.Path;

/// <summary>One thing to do.</summary>
/// <param name="Words">What, as somebody is told to do it.</param>
/// <param name="Criterion">Name of the criterion it is for.</param>
/// <param name="By">The last day to do it on; null: the review.</param>
/// <param name="Effort">How much it takes, in the measure of <see cref="Effort"/>.</param>
/// <param name="Done">The facts once it is done; null: no facts say it, so it can't be checked.</param>
internal sealed record Step(Phrase Words, string Criterion, LocalDate? By, decimal Effort, Hypothesis? Done);
