using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PartnerTiers.Bot.Tests.Conversations;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>The year in Teams.</summary>
internal sealed class TeamsYear : IYearPlatform
{
    private const string AppId = "22222222-2222-2222-2222-222222222222";

    private readonly HttpClient http = new();
    private readonly FakeConnector connector;
    private readonly ChannelKeys keys;
    private readonly YearTime time;
    private string url = string.Empty;
    private int read;
    private int lastId;

    private TeamsYear(FakeConnector connector, ChannelKeys keys, YearTime time) => (this.connector, this.keys, this.time) = (connector, keys, time);

    public bool HasPace => false;

    public IEnumerable<(string Key, string Value)> Settings =>
    [
        ("Teams:AppId", AppId),
        ("Teams:TenantId", Incoming.Tenant),
        ("Teams:Secret", "a secret that no test needs"),
        ("Teams:ServiceUrls:0", connector.ServiceUrl),
        ("Teams:OpenIdMetadata", keys.Metadata),
        ("Access:Home:Teams:0", Incoming.Tenant),
    ];

    public static async Task<TeamsYear> StartAsync(YearTime time)
    {
        var connector = await FakeConnector.StartAsync();
        foreach (var person in YearCast.All)
        {
            connector.Members[person.Id] = person.ToMember();
        }

        foreach (var (room, people) in YearCast.Channels)
        {
            connector.Rosters[room.Id] = [.. people.Select(static person => person.Id)];
        }

        return new TeamsYear(connector, await ChannelKeys.StartAsync(), time);
    }

    public void Begin(string url, IServiceProvider services) => this.url = url;

    public async Task SayAsync(YearPerson who, YearRoom room, string words)
    {
        await PostAsync(From(who, room, room.IsChat
            ? Incoming.Message(connector.ServiceUrl, words, NextId(), room.Id)
            : Incoming.Mentioning(connector.ServiceUrl, "<at>Partner Tiers</at> " + words, NextId(), room.Id)));
        await AnsweredAsync();
    }

    public async Task<YearCard?> PressAsync(YearPerson who, YearCard card, string title)
    {
        var data = card.Buttons[title].DeepClone();
        if (card.IsDialog)
        {
            var task = await PostAsync(From(who, card.Room, Incoming.Invoke(connector.ServiceUrl, "task/submit", new JsonObject { ["data"] = data }, card.Room.Id, "f:" + NextId())));
            return new YearCard(card.Room, [task!["task"]!["value"]!.ToString()]) { IsSentence = true };
        }

        var response = await PostAsync(From(who, card.Room, Incoming.Press(connector.ServiceUrl, data, title, "f:" + NextId(), card.Room.Id)));
        if (response?["type"]?.GetValue<string>() == "application/vnd.microsoft.card.adaptive")
        {
            return Read(card.Room, response["value"]!) with { Replaces = true };
        }

        await AnsweredAsync();
        return null;
    }

    public async Task<YearCard?> FillAsync(YearPerson who, YearCard card, IReadOnlyDictionary<string, string> fields)
    {
        var form = await InvokeAsync(who, card.Room, "task/fetch", card.Opener!["data"]!.DeepClone());
        var data = (JsonObject)form["actions"]![0]!["data"]!.DeepClone();
        foreach (var input in form["body"]!.AsArray().Where(static element => element!["id"] is not null))
        {
            var id = input!["id"]!.GetValue<string>();
            data[id] = fields.GetValueOrDefault(id["field-".Length..]) ?? input["choices"]![0]!["value"]!.GetValue<string>();
        }

        var preview = await InvokeAsync(who, card.Room, "task/submit", data);
        return Read(card.Room, preview) with { IsDialog = true, Buttons = preview["actions"]!.AsArray().ToDictionary(static action => action!["title"]!.GetValue<string>(), static action => action!["data"]!) };
    }

    public IReadOnlyList<YearCard> Heard()
    {
        var sent = connector.Sent;
        var heard = sent.Skip(read).Where(static call => call.Type == "message").Select(call => Read(RoomOf(call), call)).ToList();
        read = sent.Count;
        return heard;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await connector.DisposeAsync();
        await keys.DisposeAsync();
    }

    private static YearCard Read(YearRoom room, SentActivity call) => call.Card is { } card
        ? Read(room, card) with { Replaces = call.Method == "PUT" }
        : new YearCard(room, YearCard.Plain([call.Text!])) { IsSentence = true, Replaces = call.Method == "PUT" };

    private static YearCard Read(YearRoom room, JsonNode card) => new(room, YearCard.Plain(CardReading.LinesOf(card)))
    {
        Buttons = CardReading.Buttons(card).Concat(LinesToChoose(card)).DistinctBy(static one => one.Key).ToDictionary(),
        Opener = card["actions"]?.AsArray().LastOrDefault(static action => action!["type"]!.GetValue<string>() == "Action.Submit"),
    };

    // A line that can be chosen is called by what it begins with.
    private static IEnumerable<KeyValuePair<string, JsonNode>> LinesToChoose(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(LinesToChoose),
        JsonObject element when element["selectAction"]?["data"] is { } data && FirstText(element) is { } text => [new(text, data)],
        JsonObject element => element.SelectMany(static pair => LinesToChoose(pair.Value)),
        _ => [],
    };

    private static string? FirstText(JsonNode? node) => node switch
    {
        JsonArray list => list.Select(FirstText).FirstOrDefault(static text => text is not null),
        JsonObject element when element["type"]?.GetValue<string>() == "TextBlock" => element["text"]!.GetValue<string>().Replace("**", string.Empty, StringComparison.Ordinal),
        JsonObject element => element.Select(static pair => FirstText(pair.Value)).FirstOrDefault(static text => text is not null),
        _ => null,
    };

    private static YearRoom RoomOf(SentActivity call)
    {
        var id = call.Path.Split('/')[3];
        return YearCast.Rooms.TryGetValue(id, out var room) ? room : throw new InvalidOperationException($"A message went to {id}, where nobody is.");
    }

    private Task<IReadOnlyList<SentActivity>> AnsweredAsync() => connector.MessagesAsync(connector.Sent.Take(read).Count(static call => call.Type == "message") + 1);

    private async Task<JsonNode> InvokeAsync(YearPerson who, YearRoom room, string name, JsonNode data) =>
        (await PostAsync(From(who, room, Incoming.Invoke(connector.ServiceUrl, name, new JsonObject { ["data"] = data }, room.Id, "f:" + NextId()))))!["task"]!["value"]!["card"]!["content"]!;

    private async Task<JsonNode?> PostAsync(JsonNode activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url + "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", keys.Token(time.GetUtcNow(), connector.ServiceUrl, AppId));
        using var response = await http.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    private JsonObject From(YearPerson who, YearRoom room, JsonObject activity) => Incoming.With(activity, message =>
    {
        message["from"] = new JsonObject { ["id"] = who.Id, ["name"] = who.Name, ["aadObjectId"] = "0" + who.Id[3..] };
        message["locale"] = who.Locale;
        message["localTimezone"] = who.TimeZone;
        message["timestamp"] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        message["conversation"]!["id"] = room.Id;
    });

    private string NextId() => (1_723_460_000_000 + ++lastId).ToString(CultureInfo.InvariantCulture);
}
