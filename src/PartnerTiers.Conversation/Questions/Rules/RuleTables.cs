using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Rules;

/// <summary>The numbers of the rule book as tables.</summary>
internal static class RuleTables
{
    /// <summary>A row per tier; for everyone, then a column per type and region with numbers of its own, unless one was asked for.</summary>
    public static Grid OfCriterion(Speech speech, Criterion criterion, RulesQuestion about)
    {
        var narrowed = about.Type is not null || about.Region is not null;
        var (types, regions) = narrowed ? ([], []) : Numbers.Special(criterion);
        List<GridColumn> columns = [new(speech.Say("rules.head.tier")), new(speech.Say(narrowed ? "rules.head.needs" : types.IsEmpty && regions.IsEmpty ? "rules.head.needs" : "rules.head.everyone"), IsFigure: true)];
        columns.AddRange(types.Select(type => new GridColumn(Speech.Capital(PartnerWords.Type(speech, type, 2)), IsFigure: true)));
        columns.AddRange(regions.Select(region => new GridColumn(Phrase.OfOthers(region), IsFigure: true)));
        var rows = speech.View.Rules.Tiers.Skip(1).Reverse().Select(tier => (ImmutableArray<Phrase>)
        [
            PartnerWords.Name(tier),
            Numbers.At(speech, criterion, tier, about.Type, about.Region) ?? speech.Say("not-asked"),
            .. types.Select(type => Numbers.At(speech, criterion, tier, type) ?? speech.Say("not-asked")),
            .. regions.Select(region => Numbers.At(speech, criterion, tier, null, region) ?? speech.Say("not-asked")),
        ]);
        return new Grid([.. columns], [.. rows]);
    }

    /// <summary>A row per criterion, a column per tier, the highest last.</summary>
    public static Grid Whole(Speech speech, RulesQuestion about)
    {
        var tiers = speech.View.Rules.Tiers.Skip(1).ToList();
        var rows = speech.View.Rules.Criteria
            .Where(criterion => Applies(criterion, about.Type))
            .Select(criterion => (ImmutableArray<Phrase>)
            [
                criterion.OnlyFor.IsEmpty || about.Type is not null
                    ? Phrase.OfOthers(criterion.Name)
                    : speech.Say("rules.only", ("name", Phrase.OfOthers(criterion.Name)), ("types", speech.And(criterion.OnlyFor.Select(type => PartnerWords.Type(speech, type, 2))))),
                .. tiers.Select(tier => Numbers.At(speech, criterion, tier, about.Type, about.Region) ?? speech.Say("not-asked")),
            ]);
        return new Grid([new(speech.Say("rules.head.criterion")), .. tiers.Select(tier => new GridColumn(PartnerWords.Name(tier), IsFigure: true))], [.. rows]);
    }

    /// <summary>What a tier asks of a criterion, with what it asks of some types and regions; null where it asks nothing of anyone.</summary>
    public static Phrase? AllNumbers(Speech speech, Criterion criterion, Tier tier, RulesQuestion about)
    {
        if (about.Type is not null || about.Region is not null)
        {
            return Numbers.At(speech, criterion, tier, about.Type, about.Region);
        }

        var everyone = Numbers.At(speech, criterion, tier);
        var (types, regions) = Numbers.Special(criterion);
        var special = types.Select(type => (name: PartnerWords.Type(speech, type, 2), number: Numbers.At(speech, criterion, tier, type)))
            .Concat(regions.Select(region => (name: Phrase.OfOthers(region), number: Numbers.At(speech, criterion, tier, null, region))))
            .Where(item => item.number is not null && (everyone is null || item.number.Plain(speech.Language) != everyone.Plain(speech.Language)))
            .Select(item => speech.Say("rules.special", ("who", item.name), ("bound", item.number!)))
            .ToList();
        List<Phrase> all = [.. new[] { everyone }.OfType<Phrase>(), .. special];
        if (all.Count == 0)
        {
            return null;
        }

        var words = Phrase.Join("; ", all);
        return criterion.OnlyFor.IsEmpty ? words : speech.Say("rules.only.numbers", ("numbers", words), ("types", speech.And(criterion.OnlyFor.Select(type => PartnerWords.Type(speech, type, 2)))));
    }

    /// <summary>Whether a criterion applies to a type; to some type where none is named.</summary>
    public static bool Applies(Criterion criterion, string? type) => type is null || criterion.OnlyFor.IsEmpty || criterion.OnlyFor.Contains(type, StringComparer.OrdinalIgnoreCase);
}
