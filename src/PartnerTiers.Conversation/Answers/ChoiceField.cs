using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Answers;

/// <summary>One of a few.</summary>
/// <param name="Id">Names it in what comes back: letters and digits.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Choices">What comes back, and what is shown for it.</param>
public sealed record ChoiceField(string Id, Phrase Label, ImmutableArray<(string Value, Phrase Title)> Choices) : FormField(Id, Label);
