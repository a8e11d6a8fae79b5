using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.WhatIf;

/// <summary>How a partner would stand with facts that are only supposed.</summary>
internal sealed class WhatIfKind() : QuestionKind<WhatIfQuestion>("what-if", Reach.Partner)
{
    protected override Answer Compose(WhatIfQuestion question, Speech speech) => About(question.Partner, speech, partner =>
        question.Changes.IsEmpty || question.Changes.Any(change => change.Kind == ChangeKind.Person && !Holds(partner, change.What)) ? Outdated.Compose(speech) : Supposed(question, speech, partner));

    protected override Phrase Ask(WhatIfQuestion question, Speech speech) => ChangeWords.Ask(speech, PartnerWords.NameOf(speech, question.Partner), question.Changes);

    protected override WhatIfQuestion? ExampleFor(Speech speech) => PartnerWords.Sample(speech) is { } partner && speech.View.ReviewRules.Criteria.Any(static item => item.OnlyPart?.Measure.Measure == "revenue")
        ? new WhatIfQuestion(partner.Partner.Id, [new Change(ChangeKind.Revenue, 200_000m)])
        : null;

    private static bool Holds(PartnerFacts partner, string? person) => partner.Certifications.Any(item => string.Equals(item.Person, person, StringComparison.OrdinalIgnoreCase));

    private Answer Supposed(WhatIfQuestion question, Speech speech, PartnerFacts partner)
    {
        var before = speech.View.AtReview(partner);
        var after = speech.View.Suppose(partner, Supposition.Of(before.Version, partner, speech.View.Today, question.Changes.Select(change => Multiples.Of(change, before)).OfType<Change>()));
        var aim = Aim(before, after);
        var sentence = Sentence(speech, partner, before, after, aim);
        List<Button> buttons = [speech.Button("button.scorecard", new ScorecardQuestion(partner.Partner.Id))];
        if (after.Version.RankOf(aim) > after.Version.RankOf(before.Earned))
        {
            buttons.Add(speech.Button("whatif.button.need", new NeedQuestion(partner.Partner.Id, aim.Id), ("tier", PartnerWords.Name(aim))));
        }

        return Reply(
            speech,
            speech.Say("whatif.summary", ("sentence", sentence)),
            new Headline(speech.Say("whatif.header", ("partner", PartnerWords.Name(partner)), ("changes", ChangeWords.Header(speech, question.Changes)))),
            new Paragraph(sentence),
            Table(speech, before, after, aim),
            new Paragraph(speech.Say("whatif.assumed"), Tone.Note),
            new Actions([.. buttons]),
            speech.AtReview());
    }

    // What would be earned where that is higher; else the next one up; where something is lost, what was earned before.
    private static Tier Aim(Standing before, Standing after)
    {
        var (was, will) = (before.Version.RankOf(before.Earned), before.Version.RankOf(after.Earned));
        return will > was ? after.Earned : will < was ? before.Earned : before.Version.Above(before.Earned) ?? before.Earned;
    }

    private static Phrase Sentence(Speech speech, PartnerFacts partner, Standing before, Standing after, Tier aim)
    {
        var (name, day) = (PartnerWords.Name(partner), Speech.Day(speech.View.ReviewDay));
        if (before.Earned.Id != after.Earned.Id)
        {
            return speech.Say("whatif.moves", ("partner", name), ("tier", PartnerWords.Name(after.Earned)), ("before", PartnerWords.Name(before.Earned)), ("day", day));
        }

        var gap = TierGap.Of(after, aim);
        var stays = speech.Say("whatif.stays", ("partner", name), ("tier", PartnerWords.Name(after.Earned)), ("day", day));
        return gap.Holds ? stays : Speech.Sentences(stays, speech.Say("whatif.missing", ("tier", PartnerWords.Name(aim)), ("things", new Verdict(speech.View, partner, after, gap).Things(speech))));
    }

    private static Grid Table(Speech speech, Standing before, Standing after, Tier aim)
    {
        var rows = before.AskedAt(aim).Select(was =>
        {
            var will = after.Of(was.Criterion.Id)!;
            var (old, now) = (new Check(was, was.At(aim)!), new Check(will, will.At(aim) ?? was.At(aim)!));
            var (oldWords, newWords) = (StateWords.Of(speech, old), StateWords.Of(speech, now));
            var verdict = speech.Say(now.Met ? old.Met ? "whatif.met" : "whatif.now-met" : old.Met ? "whatif.now-unmet" : "whatif.unmet");
            var changed = oldWords.Plain(speech.Language) != newWords.Plain(speech.Language);
            return ImmutableArray.Create(Phrase.OfOthers(was.Criterion.Name), oldWords, changed ? newWords : speech.Say("whatif.same"), old.Met == now.Met ? verdict : verdict.Strong());
        });
        return new Grid(
            [
                new GridColumn(speech.Say("whatif.column.criterion", ("tier", PartnerWords.Name(aim)))),
                new GridColumn(speech.Say("whatif.column.before")),
                new GridColumn(speech.Say("whatif.column.after")),
                new GridColumn(Phrase.Empty),
            ],
            [.. rows]);
    }
}
