using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.Count;

/// <summary>What part of all something is: of partners, or of the sum of a criterion.</summary>
internal sealed class Shares(Speech speech, CountQuestion question, Tally tally, IReadOnlyList<PartnerFacts> part)
{
    private readonly List<PartnerFacts> whole = [.. new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(question.Of ?? Filter.Everyone)];

    /// <summary>Whether a share of the criterion can be told: of scores and shares there is none.</summary>
    public static bool Is(CountQuestion question, Tally tally) => question.Aggregate == Aggregate.Share && !tally.IsAverageInstead;

    /// <summary>Those that hold both what the share is of and what it is.</summary>
    public static Filter Both(CountQuestion question) => question.Aggregate == Aggregate.Share && question.Of is { } of ? new Filter(of.Terms.AddRange(question.Filter.Terms)) : question.Filter;

    /// <summary>The share of them together; of all there is only what they are split by.</summary>
    public Phrase Sentence()
    {
        var (own, all) = (Amount(part), Amount(whole));
        if (question.Criterion is null)
        {
            return speech.Say("count.share", ("share", Percent(own, all).Strong()), ("n", part.Count), ("what", FilterWords.InSentence(speech, Both(question), part.Count)), ("of", whole.Count), ("whole", FilterWords.InSentence(speech, question.Of ?? Filter.Everyone, whole.Count)));
        }

        return own is not { } value || all is not { } total ? speech.SayFirst(["count.no-data"], ("name", tally.Name))
            : speech.Say("count.share.of", ("share", Percent(own, all).Strong()), ("name", tally.Name), ("value", tally.Show(value)), ("total", tally.Show(total)), ("what", FilterWords.InSentence(speech, Both(question))));
    }

    /// <summary>A line a group: its own part of it where something of each group is asked for, else its part of all.</summary>
    public Grid Table()
    {
        var isOfGroups = !question.Filter.Terms.IsEmpty;
        var all = Amount(whole);
        var parts = part.ToHashSet();
        return new Grid(
            [
                new GridColumn(speech.Say($"count.head.{question.GroupBy}")),
                new GridColumn(speech.Say("count.head.share"), IsFigure: true),
                new GridColumn(question.Criterion is null ? speech.Say("count.head.partners") : tally.Name, IsFigure: true),
            ],
            [
                .. Grouped.Few(speech, Grouped.By(speech, question.GroupBy, whole)).Select(group =>
                {
                    List<PartnerFacts> own = [.. group.Partners.Where(parts.Contains)];
                    var amount = Amount(own);
                    return ImmutableArray.Create(group.Name, Percent(amount, isOfGroups ? Amount(group.Partners) : all), Figure(amount));
                }),
            ]);
    }

    private Phrase Figure(decimal? amount) => amount is not { } value ? speech.Say("no-data") : question.Criterion is null ? Phrase.Of(new Value.Number(value)) : tally.Show(value);

    private decimal? Amount(IReadOnlyList<PartnerFacts> partners) => question.Criterion is null ? partners.Count : tally.Of(partners).Value;

    private Phrase Percent(decimal? own, decimal? all) => all is not { } whole || whole == 0m ? speech.Say("no-data") : Phrase.Of(new Value.Share(Math.Round((own ?? 0m) / whole, 3, MidpointRounding.AwayFromZero)));
}
