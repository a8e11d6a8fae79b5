using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Answers;

/// <summary>Asks for what is missing, for channels that have dialogs. The answer that carries it says in words what to type elsewhere.</summary>
/// <param name="Title">The dialog's title.</param>
/// <param name="Open">The button that opens it.</param>
/// <param name="Fields">What is asked for, from top to bottom; ids are unique.</param>
/// <param name="Submit">The button that sends it.</param>
/// <param name="Press">Opens it again as a button's press does, and is sent with what was filled in (<c>IncomingMessage.Fields</c>).</param>
public sealed record Form(Phrase Title, Phrase Open, ImmutableArray<FormField> Fields, Phrase Submit, string Press);
