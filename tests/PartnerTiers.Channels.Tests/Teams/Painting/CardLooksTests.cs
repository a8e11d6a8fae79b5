using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Painting;

/// <summary>Cards as people see them; the pictures lie in <c>artifacts/pictures</c> to be looked at.</summary>
public sealed class CardLooksTests
{
    [PeerFact(Peer.NodePackages, Peer.Chromium, Peer.SharedData)]
    public async Task Every_sample_fits_a_phone_and_a_desktop_in_both_themes()
    {
        using var pictures = new CardPictures();
        var problems = new List<string>();
        foreach (var sample in AnswerSamples.All.Where(sample => !sample.IsBulk))
        {
            foreach (var (theme, width) in new[] { (Theme.Light, 504), (Theme.Dark, 344) })
            {
                var picture = await pictures.DrawAsync("teams-" + sample.Name, TeamsAnswerPainter.Paint(sample.Answer).ToJson(), theme, width);
                problems.AddRange(picture.Problems.Select(problem => $"{sample.Name} {theme} {width}: {problem}"));
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [PeerFact(Peer.NodePackages, Peer.Chromium, Peer.SharedData)]
    public async Task Harmful_names_are_shown_as_they_were_written()
    {
        using var pictures = new CardPictures();
        var list = AnswerSamples.Answer("find", "Partners with harmful names.", new ItemList([.. ExtremeSamples.HostileTexts.Select(text => new Item(Phrase.OfOthers(text)))], 1, ExtremeSamples.HostileTexts.Count));

        var picture = await pictures.DrawAsync("teams-harmful-names", TeamsAnswerPainter.Paint(list).ToJson(), Theme.Light, 504);

        Assert.Empty(picture.Problems);
        foreach (var text in ExtremeSamples.HostileTexts)
        {
            Assert.Contains(Bare(CleanText.Of(text)), Bare(picture.Text), StringComparison.Ordinal);
        }
    }

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
