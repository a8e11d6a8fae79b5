using System.Globalization;
using PartnerTiers.Channels.Terminal;
using PartnerTiers.Channels.Tests.Compliance;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Channels.Tests.Terminal;

public sealed class TerminalCompliance : ChannelCompliance
{
    protected override int LargestPayload => 5_000_000;

    protected override async Task<ChannelRig> OpenAsync() => await TerminalRig.OpenAsync();

    protected override string Draw(Answer answer) => TerminalAnswerPainter.Paint(answer);

    protected override string Readable(string payload) => payload;

    // No buttons here: the question to type stands for them, "more" is a word, and a list's name is asked for by typing it.
    protected override IEnumerable<Phrase> Shown(Button button) => [button.Question];

    protected override IEnumerable<Phrase> ShownMore(Button button) => [Phrase.Of("more")];

    [Theory]
    [MemberData(nameof(Everyday))]
    public void The_text_is_the_golden_file(string sample) =>
        Golden.Matches("PartnerTiers.Channels.Tests", $"Terminal/{sample}.txt", TerminalAnswerPainter.Paint(AnswerSamples.Named(sample)));

    [Theory]
    [MemberData(nameof(Everyday))]
    public void No_line_is_wider_than_the_terminal(string sample)
    {
        foreach (var width in new[] { 40, 80, 100 })
        {
            foreach (var line in TerminalAnswerPainter.Paint(AnswerSamples.Named(sample), width).Split('\n'))
            {
                Assert.InRange(new StringInfo(line).LengthInTextElements, 0, width);
                Assert.Equal(line.TrimEnd(), line);
            }
        }
    }
}
