using System.Globalization;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Wording;

/// <summary>Partners, types, places and people in words.</summary>
internal static class PartnerWords
{
    public static Phrase Name(PartnerFacts partner) => Phrase.OfOthers(partner.Partner.Name);

    public static Phrase Name(Tier tier) => Phrase.OfOthers(tier.Name);

    /// <summary>The name of the partner with this id; the id where there is none any more.</summary>
    public static Phrase NameOf(Speech speech, string id) => speech.View.Find(id) is { } partner ? Name(partner) : Phrase.OfOthers(id);

    /// <summary>The name of the tier with this id.</summary>
    public static Phrase TierNamed(Speech speech, string id) => Phrase.OfOthers(speech.View.ReviewRules.FindTier(id)?.Name ?? id);

    /// <summary>A partner for examples: one that has somewhere to go; null where none may be seen.</summary>
    public static PartnerFacts? Sample(Speech speech) =>
        speech.View.Partners.Take(20).FirstOrDefault(partner => speech.View.AtReview(partner) is { NearUpgrade: true })
        ?? (speech.View.Partners is [var first, ..] ? first : null);

    /// <summary>"Service partner · United States · Jo Winter".</summary>
    public static Phrase Place(Speech speech, Partner partner, bool withManager = true)
    {
        List<Phrase> words = [Speech.Capital(Type(speech, partner.Type, 1)), partner.Country is { } country ? Country(speech, country) : Phrase.OfOthers(partner.Region)];
        if (withManager && partner.Manager is { Length: > 0 } manager)
        {
            words.Add(Person(manager));
        }

        return Phrase.Join(" · ", words);
    }

    /// <summary>A type the texts know by its name, one by its id otherwise.</summary>
    public static Phrase Type(Speech speech, string type, int number) => speech.Has($"type.{type}")
        ? speech.Say($"type.{type}", ("n", number))
        : speech.Say("type.other", ("n", number), ("type", Phrase.OfOthers(type)));

    /// <summary>A country's name in the turn's language.</summary>
    public static Phrase Country(Speech speech, string iso) => Phrase.OfOthers(CountryNames.Of(iso, speech.Language));

    /// <summary>The name in an e-mail address: "jo.winter@example.com" is Jo Winter.</summary>
    public static Phrase Person(string email)
    {
        var local = email.Split('@')[0].Split('.', '_', '-', '+').Where(part => part.Length > 0);
        return Phrase.OfOthers(string.Join(' ', local.Select(part => char.ToUpper(part[0], CultureInfo.InvariantCulture) + part[1..])));
    }

    /// <summary>"Select, on course for Elite"; a tier that the partner no longer earns says so.</summary>
    public static Phrase Tier(Speech speech, Standing standing) =>
        standing.OnCourse ? speech.Say("tier.on-course", ("tier", Name(standing.Published)), ("earned", Name(standing.Earned)))
        : standing.BelowPublished ? speech.Say(standing.JudgedOn > standing.FactsOn ? "tier.below.review" : "tier.below", ("tier", Name(standing.Published)), ("earned", Name(standing.Earned)))
        : Name(standing.Published);

    /// <summary>By name, as people expect it, then by id so that the order is always the same.</summary>
    public static IOrderedEnumerable<PartnerFacts> ByName(IEnumerable<PartnerFacts> partners) => partners
        .OrderBy(partner => partner.Partner.Name, StringComparer.InvariantCultureIgnoreCase)
        .ThenBy(partner => partner.Partner.Id, StringComparer.Ordinal);
}
