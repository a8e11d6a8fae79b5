using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Benefits;

/// <summary>What tiers get, and what a partner would gain.</summary>
internal sealed class BenefitsKind() : QuestionKind<BenefitsQuestion>("benefits", Reach.Partner)
{
    protected override bool NeedsFacts => false;

    protected override Answer Compose(BenefitsQuestion question, Speech speech)
    {
        var tier = speech.View.Rules.FindTier(question.Tier);
        return question.Tier is not null && tier is null ? Outdated.Compose(speech)
            : question.Partner is { } id ? About(id, speech, partner => Gain(speech, partner, tier))
            : tier is not null ? OfTier(speech, tier)
            : All(speech);
    }

    protected override Phrase Ask(BenefitsQuestion question, Speech speech)
    {
        var tier = question.Tier is { } id ? Phrase.OfOthers(speech.View.Rules.FindTier(id)?.Name ?? id) : null;
        var partner = question.Partner is { } named ? PartnerWords.NameOf(speech, named) : null;
        return (tier, partner) switch
        {
            ({ } at, { } who) => speech.Say("benefits.ask.gain", ("tier", at), ("partner", who)),
            ({ } at, null) => speech.Say("benefits.ask.tier", ("tier", at)),
            (null, { } who) => speech.Say("benefits.ask.partner", ("partner", who)),
            _ => speech.Say("benefits.ask"),
        };
    }

    protected override BenefitsQuestion? ExampleFor(Speech speech) => speech.View.Rules.Benefits.IsEmpty ? null : new BenefitsQuestion(speech.View.Rules.Tiers[^1].Id);

    private Answer OfTier(Speech speech, Tier tier)
    {
        var name = PartnerWords.Name(tier);
        var rows = Of(speech, tier).ToList();
        var sentence = rows.Count == 0
            ? speech.Say("benefits.none", ("tier", name))
            : speech.Say("benefits.tier.summary", ("tier", name), ("benefits", speech.And(rows.Select(row => speech.Say("benefits.one", ("name", row.Label), ("what", row.Value))))));
        return Reply(
            speech,
            sentence,
            new Headline(speech.Say("benefits.header.tier", ("tier", name))),
            rows.Count == 0 ? new Paragraph(sentence) : new FactRows([.. rows]),
            speech.ByTheRules());
    }

    private Answer All(Speech speech)
    {
        var rules = speech.View.Rules;
        if (rules.Benefits.IsEmpty)
        {
            var none = speech.Say("benefits.nothing");
            return Reply(speech, none, new Headline(speech.Say("benefits.header")), new Paragraph(none), speech.ByTheRules());
        }

        var rows = rules.Benefits.Select(benefit => (ImmutableArray<Phrase>)[Phrase.OfOthers(benefit.Name), .. rules.Tiers.Select(tier => Text(benefit, tier) is { } what ? Phrase.OfOthers(what) : speech.Say("none"))]);
        return Reply(
            speech,
            speech.Say("benefits.summary", ("n", rules.Benefits.Length), ("names", speech.And(rules.Benefits.Select(benefit => Phrase.OfOthers(benefit.Name))))),
            new Headline(speech.Say("benefits.header")),
            new Grid([new(speech.Say("benefits.head")), .. rules.Tiers.Select(tier => new GridColumn(PartnerWords.Name(tier)))], [.. rows]),
            speech.ByTheRules());
    }

    private Answer Gain(Speech speech, PartnerFacts partner, Tier? asked)
    {
        var rules = speech.View.Rules;
        var published = speech.View.TodayOf(partner).Published;
        var (name, now) = (PartnerWords.Name(partner), PartnerWords.Name(published));
        var tier = asked ?? rules.Above(published);
        if (tier is null || rules.RankOf(tier) <= rules.RankOf(published))
        {
            // Nothing to gain: what it has.
            var has = speech.Say("benefits.has", ("partner", name), ("tier", now));
            return Reply(speech, has, new Headline(Phrase.Join(" · ", [name, now])), new Paragraph(has), new FactRows([.. Of(speech, published)]), speech.ByTheRules());
        }

        var changes = rules.Benefits
            .Select(benefit => (benefit, before: Text(benefit, published), after: Text(benefit, tier)))
            .Where(item => item.after is not null && item.after != item.before)
            .Select(item => new FactRow(
                Phrase.OfOthers(item.benefit.Name),
                item.before is null ? Phrase.OfOthers(item.after!) : speech.Say("benefits.change", ("after", Phrase.OfOthers(item.after!)), ("before", Phrase.OfOthers(item.before)))))
            .ToList();
        var tierName = PartnerWords.Name(tier);
        var sentence = changes.Count == 0
            ? speech.Say("benefits.gain.none", ("partner", name), ("tier", tierName), ("now", now))
            : speech.Say("benefits.gain", ("partner", name), ("tier", tierName), ("n", changes.Count), ("names", speech.And(changes.Select(change => change.Label))));
        return Reply(
            speech,
            sentence,
            new Headline(speech.Say("benefits.header.gain", ("partner", name), ("tier", tierName))),
            new Paragraph(sentence),
            changes.Count == 0 ? null : new FactRows([.. changes]),
            new Actions([speech.Button("why.button.need", new NeedQuestion(partner.Partner.Id, tier.Id), ("tier", tierName))]),
            speech.ByTheRules());
    }

    private static IEnumerable<FactRow> Of(Speech speech, Tier tier) => speech.View.Rules.Benefits
        .Select(benefit => (benefit.Name, Text: Text(benefit, tier)))
        .Where(item => item.Text is not null)
        .Select(item => new FactRow(Phrase.OfOthers(item.Name), Phrase.OfOthers(item.Text!)));

    private static string? Text(Benefit benefit, Tier tier) => benefit.Per.FirstOrDefault(pair => string.Equals(pair.Key, tier.Id, StringComparison.OrdinalIgnoreCase)).Value;
}
