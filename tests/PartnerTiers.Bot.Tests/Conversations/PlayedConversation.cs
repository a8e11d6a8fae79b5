using System.Text.Json.Nodes;
using PartnerTiers.Testing.BotConnector;

namespace PartnerTiers.Bot.Tests.Conversations;

/// <summary>A day of a partner manager's questions, spoken to the real bot through the fake connector.</summary>
internal static class PlayedConversation
{
    /// <summary>Plays it.</summary>
    /// <param name="withCredentials">As in production, with tokens that our own keys sign; otherwise in development mode.</param>
    public static async Task<Played> PlayAsync(bool withCredentials)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var keys = withCredentials ? await ChannelKeys.StartAsync() : null;
        connector.Members["29:ann"] = Member("29:ann", "Ann Other", "ann@home.example");
        connector.Members["29:maria"] = Member("29:maria", "Maria Lopez", "maria@home.example");
        await using var bot = await TeamsBot.StartAsync(connector, keys);
        var transcript = new Transcript();
        await AloneAsync(bot, connector, transcript);
        await AmongOthersAsync(bot, connector, transcript);
        await InGermanAsync(bot, connector, transcript);
        return new Played(transcript, connector.Sent);
    }

    private static async Task AloneAsync(TeamsBot bot, FakeConnector connector, Transcript transcript)
    {
        var ann = new TeamsChat(bot, connector, transcript);
        transcript.Begin("1-welcome", "In a chat of her own");
        await ann.InstallAsync();
        await ann.SayAsync("Hi there!");
        await ann.SayAsync("help");

        transcript.Begin("2-lists", "Lists");
        await ann.SayAsync("who are our Elite partners in EMEA");
        await ann.SayAsync("and in APAC?");
        await ann.SayAsync("show me all partners in EMEA");
        await ann.PressAsync("More");
        await ann.SayAsync("more");

        transcript.Begin("3-one-partner", "One partner");
        await ann.SayAsync("what does Acme need for Select");
        await ann.SayAsync("How is Larkfield doing?");
        await ann.PressAsync("What counts");
        transcript.Note("The bot is stopped and started again.");
        await bot.RestartAsync();
        await ann.SayAsync("what about Globex?");
        await ann.SayAsync("why is Acme only Registered");

        transcript.Begin("4-receipts", "Behind the figures");
        await ann.SayAsync("which deals count for Acme's revenue");
        await ann.SayAsync("how many certs does Elite need");
        await ann.SayAsync("what counts as revenue");
        await ann.SayAsync("what does Elite get");
        await ann.SayAsync("when is the next review");

        transcript.Begin("5-many", "Many at once");
        await ann.SayAsync("compare Acme and Globex");
        await ann.SayAsync("how many Select partners do we have per region");
        await ann.SayAsync("average CSAT by tier");
        await ann.SayAsync("top 5 by revenue");

        transcript.Begin("6-before-the-review", "Before the review");
        await ann.SayAsync("who is close to Elite");
        await ann.SayAsync("who could drop at quarter-end");
        await ann.SayAsync("what expires before the review");

        transcript.Begin("7-misunderstandings", "What is not clear");
        await ann.SayAsync("scorecard for Northgate");
        await ann.SayAsync("how is Umbrella Dynamics doing");
        await ann.SayAsync("florble the wug");
        await ann.SayAsync("what's the weather like");
        await ann.SayAsync("thanks!");
    }

    private static async Task AmongOthersAsync(TeamsBot bot, FakeConnector connector, Transcript transcript)
    {
        transcript.Begin("8-among-others", "In a group chat");
        var group = new TeamsChat(bot, connector, transcript, Incoming.Group);
        await group.SayAsync("how is Globex doing");
        await group.SayAsync("why?");
        transcript.Note("In a thread of a channel.");
        var thread = new TeamsChat(bot, connector, transcript, Incoming.Thread);
        await thread.SayAsync("Select resellers in Germany");
        await thread.SayAsync("the first one");
        transcript.Note("Teams sends that once more, because the answer took long.");
        using var again = await bot.PostAsync(thread.Last!);
        await thread.SayAsync("and what does it need for Elite?");
    }

    private static async Task InGermanAsync(TeamsBot bot, FakeConnector connector, Transcript transcript)
    {
        transcript.Begin("9-german", "Auf Deutsch");
        var ann = new TeamsChat(bot, connector, transcript, locale: "de-DE");
        await ann.SayAsync("Welche Partner in der Schweiz sind Elite?");
        await ann.SayAsync("Was fehlt Acme für Select?");
        await ann.SayAsync("Wie steht Larkfield da?");
        await ann.SayAsync("Wer ist nah an Elite?");
        await ann.SayAsync("Wann ist die nächste Prüfung?");
        await ann.SayAsync("Danke!");
    }

    private static JsonObject Member(string id, string name, string email) =>
        new() { ["id"] = id, ["name"] = name, ["email"] = email, ["userPrincipalName"] = email, ["tenantId"] = Incoming.Tenant };
}

/// <summary>What a conversation left.</summary>
/// <param name="Transcript">What was said.</param>
/// <param name="Calls">What the connector was asked to do.</param>
internal sealed record Played(Transcript Transcript, IReadOnlyList<SentActivity> Calls);
