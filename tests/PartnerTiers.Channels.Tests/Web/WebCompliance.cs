using System.Xml.Linq;
using PartnerTiers.Channels.Tests.Compliance;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Channels.Web;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Channels.Tests.Web;

public sealed class WebCompliance : ChannelCompliance
{
    private static readonly HashSet<string> Elements =
    [
        "article", "bdi", "button", "dd", "details", "div", "dl", "dt", "h2", "h3", "h4", "header", "li", "ol", "p", "progress", "span", "strong", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
    ];

    private static readonly HashSet<string> Attributes =
        ["aria-hidden", "aria-label", "class", "data-in-place", "data-kind", "data-press", "data-question", "lang", "max", "role", "scope", "start", "tabindex", "title", "type", "value"];

    // A page has no limit of its own; ten thousand rows must still be a page that a browser opens at once.
    protected override int LargestPayload => 5_000_000;

    protected override async Task<ChannelRig> OpenAsync() => await WebRig.OpenAsync();

    protected override string Draw(Answer answer) => WebAnswerPainter.Paint(answer);

    protected override string Readable(string payload) => XElement.Parse(payload).Value;

    [Theory]
    [MemberData(nameof(Everyday))]
    public void Only_elements_and_attributes_that_we_write_ourselves_are_in_it(string sample)
    {
        foreach (var element in XElement.Parse(WebAnswerPainter.Paint(AnswerSamples.Named(sample))).DescendantsAndSelf())
        {
            Assert.Contains(element.Name.LocalName, Elements);
            Assert.All(element.Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, Attributes));
        }
    }

    [Fact]
    public void A_chart_is_named_by_its_figures_and_its_bars_are_no_progress_for_screen_readers()
    {
        var chart = Assert.Single(XElement.Parse(WebAnswerPainter.Paint(AnswerSamples.Named("summary"))).Descendants(), static element => element.Attribute("role")?.Value == "figure");
        Assert.StartsWith("Elite 2 before and 3 after", chart.Attribute("aria-label")!.Value, StringComparison.Ordinal);
        Assert.All(chart.Descendants("progress"), static bar => Assert.Equal("true", bar.Attribute("aria-hidden")?.Value));
    }

    [Theory]
    [MemberData(nameof(Everyday))]
    public void The_html_is_the_golden_file(string sample) =>
        Golden.Matches("PartnerTiers.Channels.Tests", $"Web/{sample}.html", WebAnswerPainter.Paint(AnswerSamples.Named(sample)) + "\n");
}
