using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>"Our Italian partner Castelvento", "Northgate in Australia": what is said of a partner beside its name, and is so, tells which one; it is no condition.</summary>
internal static class Epithets
{
    /// <summary>Takes such words out of a sentence that names one partner; "everyone but Acme in Germany" names others.</summary>
    public static void Take(Sense sense, ProgrammeView view)
    {
        if (sense.Names is not [var name] || sense.Terms.Count == 0 || sense.Softs.Contains("all"))
        {
            return;
        }

        foreach (var said in sense.Terms.ToList())
        {
            if (said.Condition is not FilterTerm.OneOf { Not: false, Trait: Trait.Country or Trait.Region or Trait.Type } term || !IsBeside(sense, said, name))
            {
                continue;
            }

            var those = name.Partners.Where(id => view.Find(id) is { Partner: var partner } && Is(partner, term)).ToImmutableArray();
            if (those.IsEmpty)
            {
                continue;
            }

            sense.Terms.Remove(said);
            name = name with { Partners = those };
            sense.Names[0] = name;
        }
    }

    private static bool IsBeside(Sense sense, SaidTerm said, SaidName name)
    {
        var (from, to) = said.To <= name.From ? (said.To, name.From) : (name.To, said.From);
        return sense.Spans.Where(span => span.From >= from && span.To <= to).All(static span => span.Meaning is Meaning.Filler or Meaning.Soft { Name: "partner" });
    }

    private static bool Is(Partner partner, FilterTerm.OneOf term) =>
        (term.Trait switch { Trait.Country => partner.Country, Trait.Region => partner.Region, _ => partner.Type }) is { } own && term.Values.Contains(own, StringComparer.OrdinalIgnoreCase);
}
