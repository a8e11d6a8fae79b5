using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Decisions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Find;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Near;

/// <summary>Who is near an upgrade, and, apart from them, who already earns it.</summary>
internal sealed class NearKind() : QuestionKind<NearQuestion>("near", Reach.Home)
{
    private const int MostOnCourse = 10;

    protected override Answer Compose(NearQuestion question, Speech speech)
    {
        var rules = speech.View.ReviewRules;
        var target = question.Tier is { } id ? rules.FindTier(id) : null;
        var meant = new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(question.Filter).Select(partner => (partner, standing: speech.View.AtReview(partner))).ToList();
        var near = meant
            .Where(item => item.standing.NearUpgrade && (target is null || item.standing.Next?.Id == target.Id))
            .OrderByDescending(item => item.standing.Progress)
            .ThenBy(item => item.partner.Partner.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(item => item.partner.Partner.Id, StringComparer.Ordinal)
            .Select(item => item.partner)
            .ToList();
        var onCourse = PartnerWords.ByName(meant
            .Where(item => item.standing.OnCourse && (target is null || (rules.RankOf(item.standing.Earned) >= rules.RankOf(target) && rules.RankOf(item.standing.Published) < rules.RankOf(target))))
            .Select(item => item.partner)).ToList();
        var page = Page<PartnerFacts>.Of(near, question.Skip);

        List<Phrase> pieces = [target is null ? speech.Say("near.header") : speech.Say("near.header.tier", ("tier", PartnerWords.Name(target))), .. Narrowed(question, speech)];
        List<AnswerPart?> parts =
        [
            new Headline(FilterWords.Header(pieces, near.Count), near.Count),
            near.Count == 0 ? new Paragraph(Nobody(speech, rules.Review.NearUpgrade)) : null,
            near.Count == 0 ? null : new ItemList([.. page.Items.Select(partner => NearLine(speech, partner))], page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null),
        ];
        if (onCourse.Count > 0 && page.First <= 1)
        {
            parts.Add(new Paragraph(speech.Say("near.on-course", ("n", onCourse.Count)), Tone.Heading));
            parts.Add(new ItemList([.. onCourse.Take(MostOnCourse).Select(partner => OnCourseLine(speech, partner))], 1, onCourse.Count, onCourse.Count > MostOnCourse ? RestOnCourse(question, speech, target) : null));
        }

        parts.Add(speech.AtReview());
        var summary = Speech.Sentences(
            near.Count == 0 ? Nobody(speech, rules.Review.NearUpgrade) : speech.Say("near.summary", ("n", near.Count), ("names", speech.Some([.. near.Select(PartnerWords.Name)], 4))),
            onCourse.Count == 0 ? null : speech.Say("near.summary.on-course", ("n", onCourse.Count), ("names", speech.Some([.. onCourse.Select(PartnerWords.Name)], 4))));
        return Reply(speech, summary, parts);
    }

    protected override Phrase Ask(NearQuestion question, Speech speech)
    {
        var words = question.Tier is { } tier ? speech.Say("near.ask.tier", ("tier", PartnerWords.TierNamed(speech, tier))) : speech.Say("near.ask");
        return Phrase.Join(", ", [words, .. Narrowed(question, speech)]);
    }

    protected override NearQuestion? ExampleFor(Speech speech) => new(Filter.Everyone, speech.View.ReviewRules.Tiers[^1].Id);

    private static IEnumerable<Phrase> Narrowed(NearQuestion question, Speech speech) =>
        question.Filter.Terms.IsEmpty ? [] : FilterWords.Pieces(speech, question.Filter);

    private static Phrase Nobody(Speech speech, NearRule rule) =>
        speech.Say("near.none", ("n", rule.MaxUnmet), ("progress", Phrase.Of(new Value.Share(rule.MinProgress), ValueStyle.Brief)));

    private static Item NearLine(Speech speech, PartnerFacts partner)
    {
        var standing = speech.View.AtReview(partner);
        var verdict = Verdict.Towards(speech.View, partner, standing.Next!);
        return new Item(
            PartnerWords.Name(partner),
            speech.Say("scorecard.progress", ("progress", Shown.Progress(standing.Progress)), ("tier", PartnerWords.Name(standing.Next!))),
            DecisionNotes.Marked(speech, partner, Speech.Capital(verdict.Things(speech))),
            speech.Button(new ScorecardQuestion(partner.Partner.Id)));
    }

    private static Item OnCourseLine(Speech speech, PartnerFacts partner) => new(
        PartnerWords.Name(partner),
        PartnerWords.Tier(speech, speech.View.AtReview(partner)),
        PartnerWords.Place(speech, partner.Partner, withManager: false),
        speech.Button(new ScorecardQuestion(partner.Partner.Id)));

    private static Button RestOnCourse(NearQuestion question, Speech speech, Tier? target)
    {
        var terms = question.Filter.Terms.Add(new FilterTerm.HasState(State.OnCourse));
        return speech.More(new FindQuestion(new Filter(target is null ? terms : terms.Add(new FilterTerm.OneOf(Trait.EarnedTier, [target.Id]))), Skip: MostOnCourse));
    }
}
