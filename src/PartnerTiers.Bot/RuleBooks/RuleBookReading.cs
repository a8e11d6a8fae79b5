using PartnerTiers.Bot.Options;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.RuleBooks;

/// <summary>What came of reading a rule book.</summary>
/// <param name="Book">The rule book; null when there is a mistake.</param>
/// <param name="Mistakes">All that is wrong, in the order of the reading; empty when there is a book.</param>
/// <param name="Warnings">What is allowed and odd; worth a line at start-up.</param>
public sealed record RuleBookReading(RuleBook? Book, IReadOnlyList<Mistake> Mistakes, IReadOnlyList<Mistake> Warnings);
