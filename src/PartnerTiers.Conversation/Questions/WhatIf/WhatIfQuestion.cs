using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Questions.WhatIf;

/// <summary><em>What if Acme closes another 200k</em>.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Changes">What is supposed, all together; at least one.</param>
public sealed record WhatIfQuestion(string Partner, ImmutableArray<Change> Changes) : Question;
