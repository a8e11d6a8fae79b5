using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Teams.Painting;

/// <summary>A chart of Teams' own, and a table of its figures where it isn't known.</summary>
internal static class ChartDrawing
{
    // Below a bar there is room for a word or two; the table and the sentence say the rest.
    private const int LabelCharacters = 40;

    // From light to dark, so that neighbours differ without their colours; in order, as the legend has them.
    private static readonly string[] Colors = ["categoricalLightBlue", "categoricalBlue", "categoricalTeal", "categoricalPurple", "categoricalMarigold"];

    /// <summary>The chart.</summary>
    public static AdaptiveElement Of(Chart chart, Language language, Func<Phrase, string> text, Func<Phrase, int> length) => new AdaptiveGroupedBarChart
    {
        Title = Label(chart.Title, language),
        ShowTitle = false,
        ShowLegend = true,
        ShowBarValues = true,
        YMin = chart.Groups.All(static group => group.Amounts.All(static amount => amount >= 0)) ? 0 : null,
        Data = [.. chart.Series.Select((series, place) => new AdaptiveBarSeries(
            Label(series, language),
            Colors[place % Colors.Length],
            [.. chart.Groups.Where(group => place < group.Amounts.Length).Select(group => new AdaptiveBar(Label(group.Name, language), group.Amounts[place]))]))],
        Fallback = new AdaptiveContainer { Spacing = AdaptiveSpacing.Small, Items = [.. GridDrawing.Of(Table(chart), text, length)] },
    };

    private static Grid Table(Chart chart) => new(
        [new GridColumn(Phrase.Empty), .. chart.Series.Select(static series => new GridColumn(series, IsFigure: true))],
        [.. chart.Groups.Select(group => (System.Collections.Immutable.ImmutableArray<Phrase>)[group.Name, .. chart.BarsOf(group).Select(static bar => bar.Figure)])]);

    private static string Label(Phrase phrase, Language language) => CardText.Plain(phrase, language, LabelCharacters);
}
