using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Gaps;

/// <summary>How a partner stands for the next review, and what it should look at first: keeping its tier, or the way to the next.</summary>
/// <param name="View">What is answered from.</param>
/// <param name="Partner">The partner.</param>
/// <param name="Standing">The next review's standing.</param>
/// <param name="Gap">What lies between it and the tier it should look at.</param>
internal sealed record Verdict(ProgrammeView View, PartnerFacts Partner, Standing Standing, TierGap Gap)
{
    private const int MostInSentence = 3;

    /// <summary>What ages out; worked out anew each time, so that lists of many partners pay nothing for it.</summary>
    public Cliff Cliff => View.CliffOf(Partner);

    /// <summary>The way that matters: keep the published tier where it is at risk or the highest; else the next one.</summary>
    public static Verdict Of(ProgrammeView view, PartnerFacts partner)
    {
        var standing = view.AtReview(partner);
        var aim = standing.BelowPublished ? standing.Published
            : standing.OnCourse ? standing.Earned
            : standing.Next ?? standing.Published;
        return Towards(view, partner, aim);
    }

    /// <summary>The way to one tier.</summary>
    public static Verdict Towards(ProgrammeView view, PartnerFacts partner, Tier tier)
    {
        var standing = view.AtReview(partner);
        return new Verdict(view, partner, standing, TierGap.Of(standing, tier));
    }

    /// <summary>State, then what to do, then by when; one sentence.</summary>
    public Phrase Sentence(Speech speech)
    {
        var day = Speech.Day(speech.View.ReviewDay);
        var tier = PartnerWords.Name(Gap.Tier);
        if (Standing.BelowPublished && Gap.Tier.Id == Standing.Published.Id)
        {
            return speech.Say("verdict.at-risk", ("tier", tier), ("day", day), ("things", Things(speech)));
        }

        if (Gap.Holds)
        {
            var rank = Standing.Version.RankOf(Gap.Tier) - Standing.Version.RankOf(Standing.Published);
            return rank > 0 ? speech.Say("verdict.on-course", ("tier", tier), ("day", day)) : speech.Say("verdict.safe", ("tier", tier), ("day", day));
        }

        return Speech.Capital(speech.Say("verdict.things", ("n", Gap.Missing), ("count", speech.Count(Gap.Missing)), ("tier", tier), ("day", day), ("things", Things(speech))));
    }

    /// <summary>A grace that runs, as a sentence; null: none.</summary>
    public Phrase? Grace(Speech speech) => speech.View.GraceUntilOf(Partner) is { } until && until >= speech.View.Today
        ? speech.Say("verdict.grace", ("day", until))
        : null;

    /// <summary>What is missing, named: all where few, else the nearest.</summary>
    public Phrase Things(Speech speech)
    {
        if (Gap.Choose == 0)
        {
            return GapWords.List(speech, Gap.Must, MostInSentence);
        }

        var choice = speech.Say("verdict.choice", ("n", Gap.Choose), ("count", speech.Count(Gap.Choose)), ("things", Phrase.Join("; ", Gap.Choice.Take(MostInSentence).Select(check => GapWords.Long(speech, check)))));
        return Gap.Must.IsEmpty ? choice : speech.And([.. Gap.Must.Take(MostInSentence).Select(check => GapWords.Long(speech, check)), choice]);
    }
}
