using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PartnerTiers.Bot.Tests.Conversations;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>The year in Slack. A partner's people are of a workspace of their own.</summary>
internal sealed class SlackYear : IYearPlatform
{
    private const string PartnersTeam = "T0PARTNER";

    private readonly FakeSlack slack;
    private readonly YearTime time;
    private readonly Dictionary<string, YearRoom> rooms;
    private readonly Dictionary<string, int> posted = [];
    private IServiceProvider services = null!;
    private SlackSender sender = null!;
    private YearRoom lastRoom = null!;
    private int read;

    private SlackYear(FakeSlack slack, YearTime time)
    {
        (this.slack, this.time) = (slack, time);
        rooms = YearCast.Rooms.Values.ToDictionary(ChannelOf);
        foreach (var person in YearCast.All)
        {
            slack.Add(new SlackPerson(UserOf(person), person.Name, person.IsGuest ? PartnersTeam : FakeSlack.Team, person.Email, Locale: person.Locale, TimeZone: person.TimeZone));
            slack.Add(new SlackChannel(ChannelOf(person.Chat), string.Empty, [UserOf(person), FakeSlack.BotUser]));
        }

        foreach (var (room, people) in YearCast.Channels)
        {
            slack.Add(new SlackChannel(ChannelOf(room), room.Name[1..], [.. people.Select(UserOf), FakeSlack.BotUser], IsShared: people.Any(static person => person.IsGuest)));
        }
    }

    public bool HasPace => true;

    public IEnumerable<(string Key, string Value)> Settings =>
    [
        ("Slack:SigningSecret", FakeSlack.SigningSecret),
        ("Slack:BotToken", FakeSlack.BotToken),
        ("Slack:ApiUrl", slack.ApiUrl),
        ("Access:Home:Slack:0", FakeSlack.Team),
    ];

    public static async Task<SlackYear> StartAsync(YearTime time) => new(await FakeSlack.StartAsync(), time);

    public void Begin(string url, IServiceProvider services) => (this.services, sender) = (services, new SlackSender(url, time));

    public Task SayAsync(YearPerson who, YearRoom room, string words) =>
        DoAsync(room, () => sender.MessageAsync(slack, UserOf(who), ChannelOf(room), room.IsChat ? words : $"<@{FakeSlack.BotUser}> {words}"));

    public async Task<YearCard?> PressAsync(YearPerson who, YearCard card, string title)
    {
        var channel = slack.Channels[ChannelOf(card.Room)];
        await DoAsync(card.Room, () => sender.PressAsync(slack, UserOf(who), channel, (JsonObject)card.Raw!, (JsonObject)card.Buttons[title], isForOne: card.IsForOne));
        return null;
    }

    public async Task<YearCard?> FillAsync(YearPerson who, YearCard card, IReadOnlyDictionary<string, string> fields)
    {
        await DoAsync(card.Room, () => sender.PressAsync(slack, UserOf(who), slack.Channels[ChannelOf(card.Room)], (JsonObject)card.Raw!, (JsonObject)card.Opener!, isForOne: card.IsForOne));
        var view = (JsonObject)slack.Views.Last().DeepClone();
        var values = new JsonObject();
        foreach (var block in view["blocks"]!.AsArray().Where(static block => block!["type"]!.GetValue<string>() == "input"))
        {
            var (field, element) = (block!["block_id"]!.GetValue<string>(), block["element"]!);
            var given = fields.GetValueOrDefault(field);
            values[field] = new JsonObject { [element["action_id"]!.GetValue<string>()] = Filled(element, given) };
        }

        view["state"] = new JsonObject { ["values"] = values };
        await DoAsync(card.Room, () => sender.InteractionAsync(new JsonObject
        {
            ["type"] = "view_submission",
            ["user"] = new JsonObject { ["id"] = UserOf(who), ["team_id"] = who.IsGuest ? PartnersTeam : FakeSlack.Team },
            ["team"] = new JsonObject { ["id"] = FakeSlack.Team },
            ["trigger_id"] = sender.Trigger(),
            ["view"] = view,
        }));
        return null;
    }

    public IReadOnlyList<YearCard> Heard()
    {
        var calls = slack.Calls;
        var heard = calls.Skip(read).Select(Read).OfType<YearCard>().ToList();
        read = calls.Count;
        return heard;
    }

    public async ValueTask DisposeAsync()
    {
        sender?.Dispose();
        await slack.DisposeAsync();
    }

    private YearCard? Read(SlackCall call)
    {
        switch (call.Method)
        {
            case "chat.postMessage":
                var channel = slack.Channels[call["channel"]!];
                var place = posted[channel.Id] = posted.GetValueOrDefault(channel.Id) + 1;
                return Read(RoomOf(channel.Id), call.Json("blocks"), channel.Messages.ElementAt(place - 1));
            case "chat.update":
                var standing = slack.Channels[call["channel"]!].Messages.Single(message => message["ts"]!.GetValue<string>() == call["ts"]);
                return Read(RoomOf(call["channel"]!), call.Json("blocks"), standing) with { Replaces = true };
            case "chat.postEphemeral":
                return Read(RoomOf(call["channel"]!), call.Json("blocks"), new JsonObject { ["ts"] = slack.NextTs() }) with { IsForOne = true };
            case "response_url":
                return Read(lastRoom, call.Json("blocks"), new JsonObject { ["ts"] = slack.NextTs() }) with { IsForOne = true };
            default:
                return null;
        }
    }

    private static YearCard Read(YearRoom room, JsonNode? blocks, JsonObject message)
    {
        // The buttons to say what one thinks of an answer stand below each.
        var lines = BlockReading.LinesOf(blocks).Where(static line => line != "[+] [-]").Select(static line => line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line);
        var actions = Actions(blocks).ToList();
        return new YearCard(room, YearCard.Plain(lines))
        {
            Buttons = actions.DistinctBy(static one => one.Title).ToDictionary(static one => one.Title, static JsonNode (one) => one.Action),
            Opener = actions.LastOrDefault(static one => one.Action["action_id"]!.GetValue<string>() == "form").Action,
            Raw = message,
        };
    }

    private static IEnumerable<(string Title, JsonObject Action)> Actions(JsonNode? blocks) =>
        from block in blocks?.AsArray() ?? []
        where block!["type"]!.GetValue<string>() == "actions"
        from element in block["elements"]!.AsArray()
        from action in element!["options"] is JsonArray options ? options.Select(option => Chosen(element, option!)) : element["text"] is { } title ? [(title["text"]!.GetValue<string>(), (JsonObject)element)] : Array.Empty<(string Title, JsonObject Action)>()
        select action;

    private static (string Title, JsonObject Action) Chosen(JsonNode menu, JsonNode option) => (
        option["text"]!["text"]!.GetValue<string>(),
        new JsonObject { ["type"] = menu["type"]!.DeepClone(), ["action_id"] = menu["action_id"]!.DeepClone(), ["selected_option"] = option.DeepClone() });

    private static JsonObject Filled(JsonNode element, string? given) => element["type"]!.GetValue<string>() switch
    {
        "static_select" => new JsonObject { ["type"] = "static_select", ["selected_option"] = element["options"]!.AsArray().First(option => given is null || option!["value"]!.GetValue<string>() == given)!.DeepClone() },
        "datepicker" => new JsonObject { ["type"] = "datepicker", ["selected_date"] = given },
        var type => new JsonObject { ["type"] = type, ["value"] = given },
    };

    private async Task DoAsync(YearRoom room, Func<Task<HttpResponseMessage>> act)
    {
        lastRoom = room;
        using var answer = await act();
        Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
        var inbox = services.GetRequiredService<IInbox>();
        await Eventually.IsTrueAsync(async () => (await inbox.PendingAsync("slack", default)).Count == 0, static () => "still at work");
    }

    private YearRoom RoomOf(string channel) => rooms.TryGetValue(channel, out var room) ? room : throw new InvalidOperationException($"A message went to {channel}, where nobody is.");

    private static string UserOf(YearPerson person) => "U0" + person.First.ToUpperInvariant();

    private static string ChannelOf(YearRoom room) => room.IsChat ? "D0" + room.Id[2..].ToUpperInvariant() : "C0" + room.Name[1..].Replace("-", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
}
