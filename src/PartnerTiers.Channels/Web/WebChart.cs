using System.Globalization;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Web;

/// <summary>
/// Bars of a chart, a line each: the series, the bar, the figure. The bars are hidden from screen readers, which would read them out as progress;
/// words and figures beside them say the same.
/// </summary>
internal static class WebChart
{
    /// <summary>The categories as a list.</summary>
    public static void Draw(HtmlText html, Chart part, Language language)
    {
        html.Open("ul", ("class", "bars"));
        foreach (var group in part.Groups)
        {
            html.Line().Open("li").Element("strong", "what", group.Name, language);
            foreach (var (bar, place) in part.BarsOf(group).Select(static (bar, place) => (bar, place)))
            {
                // Few must not look like none.
                var percent = (bar.Length > 0 ? Math.Max(1, decimal.Round(bar.Length * 100, 1)) : 0).ToString("0.#", CultureInfo.InvariantCulture);
                html.Line().Open("div", ("class", place == 0 && part.Series.Length > 1 ? "row first" : "row")).Open("span", ("class", "quiet")).Say(bar.Series, language).Close()
                    .Open("progress", ("max", "100"), ("value", percent), ("aria-hidden", "true")).Close()
                    .Open("span", ("class", "number")).Say(bar.Figure, language).Close().Close();
            }

            html.Close();
        }

        html.Close();
    }
}
