using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Benefits;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Rules;

/// <summary>The published rules: of a criterion, of a tier, or all.</summary>
internal sealed class RulesKind() : QuestionKind<RulesQuestion>("rules", Reach.Partner)
{
    protected override bool NeedsFacts => false;

    protected override Answer Compose(RulesQuestion question, Speech speech)
    {
        var rules = speech.View.Rules;
        var (criterion, tier) = (rules.FindCriterion(question.Criterion), rules.FindTier(question.Tier));
        if ((question.Criterion is not null && criterion is null) || (question.Tier is not null && tier is null))
        {
            return Outdated.Compose(speech);
        }

        if (question.Topic == RuleTopic.Grace)
        {
            return OfGrace(speech);
        }

        // To a partner the numbers are those in force for it.
        var own = speech.View.Audience is Audience.OfPartner mine ? speech.View.Find(mine.PartnerId)?.Partner : null;
        var about = question with { Type = question.Type ?? own?.Type, Region = question.Region ?? own?.Region };
        return criterion is not null ? OfCriterion(about, speech, criterion, tier)
            : tier is not null ? OfTier(about, speech, tier)
            : Whole(about, speech, own);
    }

    protected override Phrase Ask(RulesQuestion question, Speech speech)
    {
        var criterion = question.Criterion is { } id ? Phrase.OfOthers(speech.View.Rules.FindCriterion(id)?.Name ?? id) : null;
        var tier = question.Tier is { } named ? Phrase.OfOthers(speech.View.Rules.FindTier(named)?.Name ?? named) : null;
        return (criterion, tier) switch
        {
            _ when question.Topic == RuleTopic.Grace => speech.Say("rules.ask.grace"),
            ({ } name, { } at) => speech.Say("rules.ask.both", ("name", name), ("tier", at)),
            ({ } name, null) => speech.Say("rules.ask.criterion", ("name", name)),
            (null, { } at) => speech.Say("rules.ask.tier", ("tier", at)),
            _ => speech.Say("rules.ask"),
        };
    }

    protected override RulesQuestion? ExampleFor(Speech speech) => speech.View.Rules.Criteria is [var first, ..] ? new RulesQuestion(first.Id) : null;

    private Answer OfCriterion(RulesQuestion about, Speech speech, Criterion criterion, Tier? tier)
    {
        var name = Phrase.OfOthers(criterion.Name);
        var says = criterion.Says.TryGetValue(speech.Language.Code, out var own) ? Phrase.OfOthers(own) : MeasureWords.Sentence(speech, criterion);
        var asks = tier is null ? null : RuleSentences.Asks(speech, criterion, tier, about.Type, about.Region);
        var notes = Speech.Sentences(RuleSentences.OnlyFor(speech, criterion), RuleSentences.Field(speech, criterion), RuleSentences.Ramp(speech));
        return Reply(
            speech,
            asks ?? speech.Say("rules.criterion.summary", ("name", name), ("says", says)),
            new Headline(Phrase.Join(" · ", [.. new[] { name, tier is null ? null : PartnerWords.Name(tier) }.OfType<Phrase>(), .. For(speech, about)])),
            asks is null ? null : new Paragraph(asks),
            new Paragraph(Speech.Sentence(says)),
            tier is not null && asks is not null ? null : RuleTables.OfCriterion(speech, criterion, about),
            notes.Inlines.IsEmpty ? null : new Paragraph(notes, Tone.Note),
            tier is null ? null : new Actions([speech.Button("rules.button.tier", new RulesQuestion(Tier: tier.Id), ("tier", PartnerWords.Name(tier)))]),
            speech.ByTheRules());
    }

    private Answer OfTier(RulesQuestion about, Speech speech, Tier tier)
    {
        var asked = speech.View.Rules.Criteria
            .Select(criterion => (criterion, numbers: RuleTables.AllNumbers(speech, criterion, tier, about)))
            .Where(item => item.numbers is not null && RuleTables.Applies(item.criterion, about.Type))
            .ToList();
        var name = PartnerWords.Name(tier);
        var sentence = speech.View.Rules.RankOf(tier) == 0 ? speech.Say("rules.lowest", ("tier", name)) : RuleSentences.HowMany(speech, tier, asked.Count);
        var meaning = tier.Meaning is { Length: > 0 } text ? speech.Say("rules.meaning", ("tier", name), ("meaning", Phrase.OfOthers(text))) : null;
        var benefits = speech.View.Rules.Benefits.IsEmpty ? null : new Actions([speech.Button("rules.button.benefits", new BenefitsQuestion(tier.Id), ("tier", name))]);
        return Reply(
            speech,
            sentence,
            new Headline(Phrase.Join(" · ", [name, .. For(speech, about)])),
            new Paragraph(Speech.Sentences(meaning, sentence)),
            asked.Count == 0 ? null : new FactRows([.. asked.Select(item => new FactRow(Phrase.OfOthers(item.criterion.Name), item.numbers!))]),
            RuleSentences.Ramp(speech) is { } ramp ? new Paragraph(ramp, Tone.Note) : null,
            benefits,
            speech.ByTheRules());
    }

    private Answer OfGrace(Speech speech)
    {
        var review = speech.View.Rules.Review;
        var sentence = speech.Say("rules.grace", ("n", review.GraceQuarters));
        return Reply(
            speech,
            sentence,
            new Headline(speech.Say("rules.grace.header")),
            new Paragraph(sentence),
            new Paragraph(Speech.Sentences(
                speech.Say("rules.grace.narrow", ("n", review.NarrowMiss.MaxUnmet), ("progress", Phrase.Of(new Value.Share(review.NarrowMiss.MinProgress)))),
                speech.Say("rules.grace.after"))),
            speech.ByTheRules());
    }

    private Answer Whole(RulesQuestion about, Speech speech, Partner? own)
    {
        var rules = speech.View.Rules;
        var tiers = rules.Tiers.Skip(1).ToList();
        var sentence = speech.Say("rules.whole", ("programme", Phrase.OfOthers(rules.Name)), ("n", rules.Tiers.Length), ("tiers", speech.And(rules.Tiers.Select(PartnerWords.Name))), ("lowest", PartnerWords.Name(rules.Tiers[0])));
        return Reply(
            speech,
            sentence,
            new Headline(Phrase.Join(" · ", [Phrase.OfOthers(rules.Name), .. For(speech, about)])),
            new Paragraph(sentence),
            RuleTables.Whole(speech, about),
            new Paragraph(Speech.Sentences(own is null && about.Type is null && about.Region is null ? RuleSentences.SomeDiffer(speech) : null, speech.Say("rules.review"), RuleSentences.Ramp(speech)), Tone.Note),
            new Actions([.. tiers.AsEnumerable().Reverse().Take(3).Select(tier => speech.Button("rules.button.tier", new RulesQuestion(Tier: tier.Id), ("tier", PartnerWords.Name(tier))))]),
            speech.ByTheRules());
    }

    private static IEnumerable<Phrase> For(Speech speech, RulesQuestion about)
    {
        if (about.Type is { } type)
        {
            yield return Speech.Capital(PartnerWords.Type(speech, type, 2));
        }

        if (about.Region is { } region)
        {
            yield return Phrase.OfOthers(region);
        }
    }
}
