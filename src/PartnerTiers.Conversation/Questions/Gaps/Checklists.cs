using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Gaps;

/// <summary>The checklist to a tier.</summary>
internal static class Checklists
{
    public static Checklist Of(Speech speech, TierGap gap, Cliff cliff, string openTitle)
    {
        var open = gap.Open.Select(check => new CheckItem(
            Phrase.OfOthers(check.Criterion.Name),
            StateWords.Of(speech, check),
            check.Progress,
            Speech.Sentences(Speech.Sentence(GapWords.Short(speech, check)), AgingWords.Of(speech, cliff, check.Criterion.Id))));
        var done = gap.Done.Select(check => new CheckItem(Phrase.OfOthers(check.Criterion.Name), StateWords.Of(speech, check), 1m));
        var title = gap.Choose > 0
            ? gap.Must.IsEmpty ? speech.Say("checklist.choose", ("n", gap.Choose)) : speech.Say("checklist.must-and-choose", ("n", gap.Choose), ("must", speech.And(gap.Must.Select(check => Phrase.OfOthers(check.Criterion.Name)))))
            : speech.SayFirst([openTitle], ("tier", Phrase.OfOthers(gap.Tier.Name)));
        return new Checklist([.. open], title, [.. done], speech.Say("checklist.done"));
    }

    /// <summary>What ages out of criteria that are met all the same; null where nothing does.</summary>
    public static Paragraph? AlsoAging(Speech speech, TierGap gap, Cliff cliff)
    {
        var remarks = gap.Done
            .Select(check => (check.Criterion.Name, Aging: AgingWords.Of(speech, cliff, check.Criterion.Id)))
            .Where(item => !item.Aging.Inlines.IsEmpty)
            .Select(item => speech.Say("aging.of-met", ("name", Phrase.OfOthers(item.Name)), ("aging", item.Aging)))
            .ToImmutableArray();
        return remarks.IsEmpty ? null : new Paragraph(Speech.Sentences(remarks), Tone.Note);
    }
}
