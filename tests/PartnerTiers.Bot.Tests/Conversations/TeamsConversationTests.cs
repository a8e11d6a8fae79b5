using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Bot.Tests.Conversations;

/// <summary>Teams as a person sees it: the whole bot, spoken to as the Bot Connector does.</summary>
public sealed class TeamsConversationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_day_of_questions_reads_as_in_the_golden_file(bool withCredentials)
    {
        var played = await PlayedConversation.PlayAsync(withCredentials);

        Golden.Matches("PartnerTiers.Bot.Tests", "Conversations/teams.txt", played.Transcript.Text);
        Assert.DoesNotContain(played.Calls, call => call.Authorization is not null);
    }

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task Every_call_is_one_that_the_connector_knows_and_every_card_is_valid()
    {
        var played = await PlayedConversation.PlayAsync(withCredentials: true);

        Assert.Empty(await ConnectorDescription.ErrorsAsync(played.Calls));
        var errors = await JsonSchemaCheck.AdaptiveCardErrorsAsync(played.Transcript.Cards.Select(card => card.ToJsonString()));
        Assert.All(errors, list => Assert.Empty(list));
    }

    [PeerFact(Peer.NodePackages, Peer.Chromium, Peer.SharedData)]
    public async Task Every_card_fits_a_phone_and_a_desktop_in_both_themes()
    {
        var played = await PlayedConversation.PlayAsync(withCredentials: true);
        using var pictures = new CardPictures();
        var problems = new List<string>();
        foreach (var chapter in played.Transcript.Chapters)
        {
            var cards = "[" + string.Join(',', chapter.Cards.Select(card => card.ToJsonString())) + "]";
            foreach (var (theme, width) in new[] { (Theme.Light, 344), (Theme.Dark, 344), (Theme.Light, 504), (Theme.Dark, 504) })
            {
                var picture = await pictures.DrawAsync("conversation-" + chapter.Name, cards, theme, width);
                problems.AddRange(picture.Problems.Select(problem => $"{chapter.Name} {theme} {width}: {problem}"));
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }
}
