using System.Collections.Immutable;
using System.Numerics;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>How well a phrase fits a sentence by the words that are no concepts.</summary>
internal static class PhraseFit
{
    /// <summary>What it costs to answer somebody who wants a list with something else.</summary>
    public const double ListWanted = 2.6;

    private const double SoftCost = 0.2;

    private static readonly ImmutableArray<string> Figures = ["howmany", "howmuch"];

    // "How is Close doing" asks for no list.
    private const double HowCost = 0.7;

    /// <summary>Who asks "who" or "which partners" wants partners: a phrase that lists none can at best be offered.</summary>
    public static double SoftDifference(AskPhrase phrase, Sense sense)
    {
        var (wanted, said) = (phrase.SoftBits, sense.SoftBits);
        var wantsList = !phrase.HasFilter && ((said & ~wanted & SoftWords.Who) != 0 || ((said & SoftWords.WhichPartner) == SoftWords.WhichPartner && (wanted & SoftWords.WhichPartner) != SoftWords.WhichPartner));
        // "Wer verkauft an Banken" asks for no figure.
        wantsList |= phrase.Kind == "count" && (said & ~wanted & SoftWords.Who) != 0 && sense is { Grouping: Questions.Count.Grouping.None, Leftovers.Count: 0 } && !sense.Concepts.Overlaps(Figures);
        wantsList |= phrase.Kind == "find" && (AsksOfAThing(sense, said) || ((said & SoftWords.How) != 0 && (said & SoftWords.ForList) == 0 && sense.Concepts.Count == 0));
        return (SoftCost * BitOperations.PopCount(wanted ^ said)) + (wantsList ? ListWanted : 0) + ((said & ~wanted & SoftWords.How) != 0 ? HowCost : 0);
    }

    // "What is Kubernetes", "what does Ben do", "where is Jo": nobody asks so for a list of partners.
    private static bool AsksOfAThing(Sense sense, ulong said) => (said & SoftWords.ThingOrPlace) != 0 && (said & SoftWords.ForList) == 0 && sense.Concepts.Count == 0 && sense.Terms.Count > 0 && sense.Order is null
        && sense.Terms.TrueForAll(static term => term.Condition is FilterTerm.OneOf { Trait: Trait.Capability or Trait.Industry or Trait.Credential or Trait.Manager });

    /// <summary>"The scorecard, please" is somebody's; "all scorecards", "an overview of the partners" are everybody's.</summary>
    public static bool IsOfNobody(AskPhrase phrase, Sense sense) =>
        (phrase is { Kind: "find", Concepts: "scorecard" } && sense is { Terms.Count: 0, Order: null, Limit: null } && (sense.SoftBits & SoftWords.Everybody) == 0)
        || (phrase.Kind == "route" && LeadsNowhere(phrase, sense));

    // "Wem fehlt noch ein Deal zu Elite": a tier alone is no place for a deal.
    private static bool LeadsNowhere(AskPhrase phrase, Sense sense) => sense is { Amount: null, Terms.Count: > 0 } && sense.Terms.TrueForAll(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.Tier })
        && !phrase.Concepts.Contains("route", StringComparison.Ordinal) && !phrase.Concepts.Contains("seek", StringComparison.Ordinal);

    /// <summary>"Partners of Acme", "partners like Acme" are others; "our partner Acme", "is Acme a Select partner" are Acme.</summary>
    public static bool SpeaksOfOthers(Sense sense)
    {
        var at = sense.Spans.IndexOf(sense.Spans.FirstOrDefault(static span => span.Meaning is Lexicons.Meaning.Soft { Name: "partner" })!);
        return at >= 0 && sense.Names.Count > 0 && sense.Concepts.Count == 0 && (at == 0 || sense.Spans[at - 1].Meaning is not Lexicons.Meaning.Term)
            && (at + 1 == sense.Spans.Length || sense.Spans[at + 1].Meaning is not Lexicons.Meaning.Names);
    }

    /// <summary>"Do you sell cars" asks for no partners, as "do you have resellers in Spain" does.</summary>
    public static bool AsksOfTheBot(Bound bound, ImmutableArray<Token> tokens) =>
        bound is { Phrase: { Kind: "find", Concepts.Length: 0 }, NearTo: { SoftBits: 0 } sense } && tokens.Length > 2 && WordFiles.AddressingWords.Contains(tokens[0].Word + " " + tokens[1].Word)
        && !sense.Terms.Exists(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.Type or Trait.Tier });

    /// <summary>"Acme and Globex", "Acme Globex": in "can we trust Vigilio" a name is a word of the sentence.</summary>
    public static bool SaysNamesOnly(Sense sense) => sense.Spans.Any(static span => span.Meaning is Lexicons.Meaning.And or Lexicons.Meaning.Or)
        || sense.Spans.All(static span => span.Meaning is Lexicons.Meaning.Names);
}
