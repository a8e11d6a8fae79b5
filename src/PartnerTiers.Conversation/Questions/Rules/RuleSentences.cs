using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Rules;

/// <summary>Sentences about the rules.</summary>
internal static class RuleSentences
{
    /// <summary>"Certified people for Elite: at least 6."; that it isn't asked, where it isn't.</summary>
    public static Phrase Asks(Speech speech, Criterion criterion, Tier tier, string? type, string? region)
    {
        var about = new RulesQuestion(criterion.Id, tier.Id, type, region);
        var numbers = RuleTables.Applies(criterion, type) ? RuleTables.AllNumbers(speech, criterion, tier, about) : null;
        return numbers is null
            ? speech.Say("rules.asks-not", ("tier", PartnerWords.Name(tier)), ("name", Phrase.OfOthers(criterion.Name)))
            : speech.Say("rules.asks", ("tier", PartnerWords.Name(tier)), ("name", Phrase.OfOthers(criterion.Name)), ("numbers", numbers));
    }

    /// <summary>How many of a tier's criteria must hold.</summary>
    public static Phrase HowMany(Speech speech, Tier tier, int asked)
    {
        if (tier.Rule.AtLeast is not { } least || least >= asked)
        {
            return speech.Say("rules.all", ("tier", PartnerWords.Name(tier)), ("n", asked));
        }

        var always = tier.Rule.Always.Select(id => Phrase.OfOthers(speech.View.Rules.FindCriterion(id)?.Name ?? id)).ToList();
        return always.Count == 0
            ? speech.Say("rules.some", ("tier", PartnerWords.Name(tier)), ("least", least), ("asked", asked))
            : speech.Say("rules.some-always", ("tier", PartnerWords.Name(tier)), ("least", least), ("asked", asked), ("always", speech.And(always)));
    }

    public static Phrase? OnlyFor(Speech speech, Criterion criterion) => criterion.OnlyFor.IsEmpty
        ? null
        : speech.Say("rules.only-for", ("types", speech.And(criterion.OnlyFor.Select(type => PartnerWords.Type(speech, type, 2)))));

    /// <summary>Where the figure comes from; a partner has no use for it.</summary>
    public static Phrase? Field(Speech speech, Criterion criterion) => criterion.Field is { Length: > 0 } field && !speech.ToPartner
        ? speech.Say("rules.field", ("field", Phrase.OfOthers(field)))
        : null;

    public static Phrase? Ramp(Speech speech) => speech.View.Rules.Ramp is { } ramp
        ? speech.Say("rules.ramp", ("n", ramp.Months), ("factor", Phrase.Of(new Value.Share(ramp.Factor))))
        : null;

    /// <summary>That some have numbers of their own; null where nobody has.</summary>
    public static Phrase? SomeDiffer(Speech speech)
    {
        var special = speech.View.Rules.Criteria.Select(Numbers.Special).ToList();
        var who = special.SelectMany(item => item.Types).Distinct(StringComparer.OrdinalIgnoreCase).Select(type => PartnerWords.Type(speech, type, 2))
            .Concat(special.SelectMany(item => item.Regions).Distinct(StringComparer.OrdinalIgnoreCase).Select(Phrase.OfOthers))
            .ToList();
        return who.Count == 0 ? null : speech.Say("rules.differ", ("who", speech.And(who)));
    }
}
