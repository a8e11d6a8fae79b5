using System.Text.RegularExpressions;
using PartnerTiers.Channels.Terminal;
using PartnerTiers.Channels.Tests.Samples;
using Xunit;

namespace PartnerTiers.Channels.Tests.Terminal;

public sealed partial class TerminalColourTests
{
    [Fact]
    public void Without_colour_there_is_no_escape()
    {
        Assert.All(AnswerSamples.All, sample => Assert.DoesNotContain('\u001b', TerminalAnswerPainter.Paint(sample.Answer)));
    }

    [Fact]
    public void With_colour_the_only_escapes_are_our_own_and_without_them_the_text_is_the_same()
    {
        foreach (var sample in AnswerSamples.All)
        {
            var coloured = TerminalAnswerPainter.Paint(sample.Answer, colour: true);
            Assert.Equal(TerminalAnswerPainter.Paint(sample.Answer), OurEscapes().Replace(coloured, string.Empty));
        }

        Assert.Contains("\u001b[1m", TerminalAnswerPainter.Paint(AnswerSamples.Named("scorecard"), colour: true), StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_criterion_is_never_drawn_full()
    {
        var line = TerminalAnswerPainter.Paint(AnswerSamples.Named("every-part")).Split('\n').First(line => line.Contains('▰', StringComparison.Ordinal) && !line.StartsWith('▰'));

        Assert.Contains("▰▰▰▰▰▰▰▰▰▱", line, StringComparison.Ordinal);
    }

    [GeneratedRegex("\u001b\\[(0|1|2|36)m")]
    private static partial Regex OurEscapes();
}
