using System.Globalization;
using System.Text.Json.Nodes;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Bot.Tests.Conversations;

/// <summary>A person in one chat or thread: says something, waits for the reply, presses its buttons. Everything goes into the transcript.</summary>
internal sealed class TeamsChat(TeamsBot bot, FakeConnector connector, Transcript transcript, string conversation = Incoming.Personal, string locale = "en-GB")
{
    private static int lastId;

    /// <summary>The card that a button of is pressed.</summary>
    private JsonNode? card;

    /// <summary>The activity that was sent last.</summary>
    public JsonObject? Last { get; private set; }

    /// <summary>The bot was added here.</summary>
    public async Task InstallAsync()
    {
        transcript.Note("Ann adds the bot.");
        await ReplyAfterAsync(Here(Incoming.Event(connector.ServiceUrl, "installationUpdate", activity => activity["action"] = "add")));
    }

    /// <summary>Says something; where others are, with a mention of the bot.</summary>
    public async Task SayAsync(string words)
    {
        var isAlone = conversation == Incoming.Personal;
        transcript.Said("Ann", isAlone ? words : "@Partner Tiers " + words);
        var id = NextId();
        await ReplyAfterAsync(Here(isAlone
            ? Incoming.Message(connector.ServiceUrl, words, id, conversation)
            : Incoming.Mentioning(connector.ServiceUrl, "<at>Partner Tiers</at>&nbsp;".Replace("&nbsp;", "\u00A0", StringComparison.Ordinal) + words, id, conversation)));
    }

    /// <summary>Presses a button of the last card.</summary>
    public async Task PressAsync(string title)
    {
        transcript.Said("Ann", $"presses [{title}]");
        var buttons = CardReading.Buttons(card!);
        Assert.True(buttons.ContainsKey(title), $"There is no button {title}, only {string.Join(", ", buttons.Keys)}.");
        var data = buttons[title].DeepClone();
        var before = connector.Messages.Count;
        Last = Here(Incoming.Press(connector.ServiceUrl, data, title, "f:" + NextId(), conversation));
        using var response = await bot.PostAsync(Last);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(200, body["statusCode"]!.GetValue<int>());
        if (body["type"]!.GetValue<string>() == "application/vnd.microsoft.card.adaptive")
        {
            transcript.Note("in place of the card");
            Keep(body["value"]!);
            return;
        }

        await connector.MessagesAsync(before + 1);
        Read(connector.Messages[before]);
    }

    private async Task ReplyAfterAsync(JsonObject activity)
    {
        Last = activity;
        var before = connector.Messages.Count;
        using var response = await bot.PostAsync(activity);
        Assert.Equal(200, (int)response.StatusCode);
        await connector.MessagesAsync(before + 1);
        Read(connector.Messages[before]);
    }

    private void Read(SentActivity reply)
    {
        Assert.StartsWith($"teams/v3/conversations/{conversation}/activities", reply.Path, StringComparison.Ordinal);
        if (reply.Card is { } sent)
        {
            Keep(sent);
        }
        else
        {
            transcript.Sentence(reply.Text!);
        }
    }

    private void Keep(JsonNode sent)
    {
        card = sent;
        transcript.Card(sent.DeepClone());
    }

    private JsonObject Here(JsonObject activity) => Incoming.With(activity, message => message["locale"] = locale);

    private static string NextId() => (1_723_460_000_000 + Interlocked.Increment(ref lastId)).ToString(CultureInfo.InvariantCulture);
}
