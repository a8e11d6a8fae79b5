using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.Count;

/// <summary>Figures split by time, or by two things at once: one down, the other across.</summary>
internal static class Crossed
{
    // More columns than this fit no phone.
    private const int MostColumns = 5;

    /// <summary>Whether a question is split so.</summary>
    public static bool Is(CountQuestion question) => question.And is not (null or Grouping.None) || question.GroupBy.IsOfTime();

    /// <summary>The table.</summary>
    public static Grid Table(Speech speech, CountQuestion question, Tally tally, IReadOnlyList<PartnerFacts> partners)
    {
        var down = Slice.By(speech, question.GroupBy, partners, tally.Days);
        if (question.And is not { } and || and == Grouping.None)
        {
            return new Grid(
                [new GridColumn(speech.Say($"count.head.{question.GroupBy}")), new GridColumn(tally.Name, IsFigure: true), new GridColumn(speech.Say("count.head.with-data"), IsFigure: true)],
                [.. down.Select(slice => Row(slice, [.. partners]))]);
        }

        var (head, across) = (question.GroupBy, Slice.By(speech, and, partners, tally.Days));
        if (across.Count > MostColumns && down.Count < across.Count)
        {
            (head, down, across) = (and, across, down);
        }

        // What does not fit across stands below each other, with both names.
        return across.Count <= MostColumns
            ? new Grid(
                [new GridColumn(speech.Say($"count.head.{head}")), .. across.Select(static slice => new GridColumn(slice.Name, IsFigure: true))],
                [.. down.Select(one => ImmutableArray.Create([one.Name, .. across.Select(other => Cell(one, other))]))])
            : new Grid(
                [new GridColumn(speech.Say($"count.head.{question.GroupBy}")), new GridColumn(speech.Say($"count.head.{and}")), new GridColumn(tally.Aggregate == Aggregate.Count ? speech.Say("count.head.partners") : tally.Name, IsFigure: true)],
                [.. down.SelectMany(one => across.Where(other => In(one, other).Count > 0).Select(other => ImmutableArray.Create(one.Name, other.Name, Cell(one, other))))]);

        ImmutableArray<Phrase> Row(Slice slice, List<PartnerFacts> all)
        {
            var (value, over) = tally.Over(slice.Days!.Value).Of(all);
            return [slice.Name, Show(value), speech.Say("count.over", ("n", over), ("of", all.Count))];
        }

        List<PartnerFacts> In(Slice one, Slice other) => [.. partners.Where(partner => one.Partners?.Contains(partner) != false && other.Partners?.Contains(partner) != false)];

        Phrase Cell(Slice one, Slice other)
        {
            var both = In(one, other);
            return tally.Aggregate == Aggregate.Count ? Phrase.Of(new Value.Number(both.Count)) : Show(((one.Days ?? other.Days) is { } days ? tally.Over(days) : tally).Of(both).Value);
        }

        Phrase Show(decimal? value) => value is { } amount ? tally.Show(amount) : speech.Say("no-data");
    }
}
