using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Bot.Tests.Conversations;

/// <summary>Slack as a person sees it: the whole bot, called and answered as Slack does.</summary>
public sealed class SlackConversationTests
{
    [Fact]
    public async Task A_day_in_a_workspace_reads_as_in_the_golden_file()
    {
        await using var day = await SlackDay.PlayAsync();

        Golden.Matches("PartnerTiers.Bot.Tests", "Conversations/slack.txt", day.Text);
    }

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task Every_message_page_and_dialog_of_it_is_valid()
    {
        await using var day = await SlackDay.PlayAsync();

        var schemas = Path.Combine(Repository.SharedData!, "specs", "slack-blockkit");
        var errors = await JsonSchemaCheck.ErrorsAsync(Path.Combine(schemas, "SlackKnownBlocks.schema.json"), day.Blocks.Select(static blocks => blocks.ToJsonString()));
        Assert.All(errors, static list => Assert.Empty(list));
        errors = await JsonSchemaCheck.ErrorsAsync(Path.Combine(schemas, "SlackView.schema.json"), day.Views.Select(static view => view.ToJsonString()));
        Assert.All(errors, static list => Assert.Empty(list));
    }

    [Fact]
    public async Task Every_post_says_that_nothing_in_it_is_to_be_linked_or_unfurled()
    {
        await using var day = await SlackDay.PlayAsync();

        Assert.All(day.Calls.Where(static call => call.Method == "chat.postMessage"), static call => Assert.Equal(("none", "false", "false"), (call["parse"], call["link_names"], call["unfurl_links"])));
    }
}
