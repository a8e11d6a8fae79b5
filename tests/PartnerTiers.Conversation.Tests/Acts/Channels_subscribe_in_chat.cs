using PartnerTiers.Conversation.Acts.Subscriptions;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Tests.Desk;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Subscriptions;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Acts;

public sealed class Channels_subscribe_in_chat
{
    private readonly DeskFixture desk = new();

    [Theory]
    [InlineData("subscribe this channel to EMEA upgrades", "confirm", Topics.Upgrades, "EMEA")]
    [InlineData("Please subscribe this channel to the upgrades in emea.", "yes", Topics.Upgrades, "EMEA")]
    [InlineData("subscribe this channel to the quarter-end summary", "yes", Topics.Summary, null)]
    [InlineData("subscribe this channel to a Monday digest", "yes", Topics.Digest, null)]
    [InlineData("subscribe to reviews", "yes", Topics.Reviews, null)]
    [InlineData("subscribe this channel to nudges of EMEA", "yes", Topics.Nudges, "EMEA")]
    [InlineData("Abonniere EMEA Aufstiege", "bestätigen", Topics.Upgrades, "EMEA")]
    [InlineData("Diesen Kanal für die Quartalszusammenfassung anmelden", "ja", Topics.Summary, null)]
    [InlineData("abonniere für diesen Kanal den Montagsüberblick", "ja", Topics.Digest, null)]
    [InlineData("subscribe this channel to an EMEA Monday digest", "yes", Topics.Digest, "EMEA")]
    [InlineData("subscribe this channel to a Monday digest for emea", "yes", Topics.Digest, "EMEA")]
    [InlineData("abonniere den EMEA-Montagsüberblick", "ja", Topics.Digest, "EMEA")]
    public async Task A_seller_sees_what_the_channel_will_get_and_confirms(string sentence, string yes, string topic, string? region)
    {
        var preview = await AskAsync(InRoom(sentence));
        Assert.Equal("subscribe", preview.Kind);
        Assert.Empty(desk.Subscriptions.All);
        Assert.Equal("confirm", (await AskAsync(InRoom(yes))).Kind);
        Assert.Equal("subscriptions", (await AskAsync(InRoom("subscriptions"))).Kind);
        var one = Assert.Single(desk.Subscriptions.All);
        Assert.Equal((topic, region, new Addressee.Channel("teams", "home", "room")), (one.Topic, one.Region, one.Channel));
        Assert.Equal([one.Channel], desk.Subscriptions.ChannelsOf(topic, region));
        Assert.Equal(region is null ? [one.Channel] : [], desk.Subscriptions.ChannelsOf(topic, "APAC"));
    }

    [Fact]
    public async Task What_is_subscribed_to_is_listed_and_ended_by_its_button()
    {
        await SubscribeAsync("subscribe this channel to EMEA upgrades");
        await SubscribeAsync("subscribe this channel to nudges");
        Assert.Single(Buttons(await AskAsync(InRoom("subscribe this channel to nudges"))));
        var list = await AskAsync(InRoom("subscriptions"));
        var lines = list.Parts.OfType<ItemList>().Single().Items;
        Assert.Equal(2, lines.Length);
        var preview = await AskAsync(InRoom(string.Empty) with { Press = lines[0].Press!.Press });
        Assert.Equal("unsubscribe", preview.Kind);
        Assert.Equal(2, desk.Subscriptions.All.Length);
        await AskAsync(InRoom(string.Empty) with { Press = Buttons(preview).First().Press });
        await AskAsync(InRoom("subscriptions"));
        Assert.Equal(Topics.Nudges, Assert.Single(desk.Subscriptions.All).Topic);

        // It may be subscribed to again.
        await SubscribeAsync("subscribe this channel to EMEA upgrades");
        await AskAsync(InRoom("subscriptions"));
        Assert.Equal(2, desk.Subscriptions.All.Length);
    }

    [Fact]
    public async Task Where_outsiders_read_along_nothing_can_be_subscribed_to()
    {
        var outside = InRoom("subscribe this channel to upgrades") with { Where = new Place("mixed", "mixed", IsPrivate: false, HasOutsiders: true) };
        Assert.Equal("refusal", (await AskAsync(outside)).Kind);
        var admin = await AskAsync(outside with { From = outside.From with { Id = "ada", Email = "ada.admin@example.com" } });
        Assert.Equal("Only channels where nobody from outside reads along can subscribe.", Text(admin));
        Assert.Empty(Buttons(admin));
        var bound = await AskAsync(outside with { From = outside.From with { Id = "ada", Email = "ada.admin@example.com" }, Where = new Place("shared-acme", "shared-acme", IsPrivate: false) });
        Assert.Equal("Only channels where nobody from outside reads along can subscribe.", Text(bound));
    }

    [Theory]
    [InlineData("subscribe this channel to upgrades in Atlantis", "I know no region “Atlantis”. The regions are")]
    [InlineData("subscribe this channel to the weather", "I can tell a channel")]
    [InlineData("subscribe this channel to EMEA summary", "I can tell a channel")]
    public async Task What_cannot_be_subscribed_to_is_said(string sentence, string answer) => Assert.StartsWith(answer, Text(await AskAsync(InRoom(sentence))), StringComparison.Ordinal);

    [Fact]
    public async Task A_chat_of_one_person_needs_no_subscription() =>
        Assert.StartsWith("Say it in a channel", Text(await AskAsync(InRoom("subscribe this channel to upgrades") with { Where = new Place("chat", "chat", IsPrivate: true) })), StringComparison.Ordinal);

    [Theory]
    [InlineData("upgrades", "en", Topics.Upgrades, null)]
    [InlineData("all the upgrades and downgrades for North America", "en", Topics.Upgrades, "North America")]
    [InlineData("North America upgrades", "en", Topics.Upgrades, "North America")]
    [InlineData("EMEA upgrades in APAC", "en", "", null)]
    [InlineData("upgrades of", "en", "", null)]
    [InlineData("nothing", "en", "", null)]
    [InlineData("Aufstiege aus EMEA", "de", Topics.Upgrades, "EMEA")]
    [InlineData("EMEA-Aufstiege", "de", Topics.Upgrades, "EMEA")]
    [InlineData("review-entscheidungen für Asien-Pazifik", "de", Topics.Reviews, "Asien-Pazifik")]
    public void Topics_are_read_with_their_region(string said, string language, string topic, string? region) => Assert.Equal(new SubscribeQuestion(topic, region), SubscriptionTopics.Read(said, language));

    [Fact]
    public async Task Who_asks_for_a_regions_digest_gets_that_alone()
    {
        await SubscribeAsync("subscribe this channel to a Monday digest for EMEA");
        await AskAsync(InRoom("subscriptions"));
        Assert.Empty(desk.Subscriptions.ChannelsOf(Topics.Digest, null));
        Assert.Single(desk.Subscriptions.ChannelsOf(Topics.Digest, "EMEA", ofRegionAlone: true));
        Assert.Equal(["EMEA"], desk.Subscriptions.RegionsOf(Topics.Digest));
        await SubscribeAsync("subscribe this channel to a Monday digest");
        await AskAsync(InRoom("subscriptions"));
        Assert.Single(desk.Subscriptions.ChannelsOf(Topics.Digest, null));
        Assert.Empty(desk.Subscriptions.ChannelsOf(Topics.Digest, "APAC", ofRegionAlone: true));
    }

    private async Task SubscribeAsync(string sentence)
    {
        await AskAsync(InRoom(sentence));
        await AskAsync(InRoom("confirm"));
    }

    private static IncomingMessage InRoom(string text) => new("teams", new Sender("jo", "Jo", "jo.winter@example.com", "home"), new Place("room", "room", IsPrivate: false), text);

    private Task<Answer> AskAsync(IncomingMessage message) => desk.Desk.AnswerAsync(message, default);

    private static IEnumerable<Button> Buttons(Answer answer) => answer.Parts.OfType<Actions>().SelectMany(static actions => actions.Buttons);

    private static string Text(Answer answer) => answer.Summary.Plain(answer.Language);
}
