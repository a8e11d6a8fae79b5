using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Questions;

/// <summary>Every kind of question, in the order in which help shows them. The list is the documentation; a clash stops the start.</summary>
public static class QuestionCatalogue
{
    /// <summary>All kinds; ids and records are unique.</summary>
    public static ImmutableArray<IQuestionKind> All { get; } = [];
}
