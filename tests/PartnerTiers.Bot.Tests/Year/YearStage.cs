using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using PartnerTiers.Bot.Tests.Conversations;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>Where the year is played: people say things in rooms and press what stands there, days pass, and all that is heard goes into the script and the list of messages.</summary>
internal sealed partial class YearStage(YearBot bot, FakeConnector connector, YearTime time, YearFacts facts, IReadOnlyDictionary<string, YearRoom> rooms)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    // When people come to work, when they read, and in the dead of night, when nothing must be said.
    private static readonly LocalTime[] Moments = [new(0, 20), new(8, 2), new(9, 1), new(13, 0), new(17, 30)];

    private readonly Dictionary<string, List<JsonNode>> cards = [];
    private readonly Dictionary<string, IReadOnlyList<string>> lastIn = [];
    private readonly HashSet<string> kinds = [];
    private readonly SortedDictionary<string, int> untold = [];
    private int read;
    private int lastId;

    public YearScript Script { get; } = new();

    /// <summary>All that was said without having been asked.</summary>
    public List<YearMessage> Pushed { get; } = [];

    /// <summary>Rooms whose messages stand in the script.</summary>
    public HashSet<string> Shown { get; } = [];

    /// <summary>Those whose messages stand there word by word; of others the first lines.</summary>
    public HashSet<string> InFull { get; } = [];


    public LocalDate Today => time.Now.InZone(Zone).Date;

    /// <summary>Lets days pass until the morning of <paramref name="day"/> is over.</summary>
    public async Task UntilAsync(LocalDate day)
    {
        for (var next = Today; next <= day; next = next.PlusDays(1))
        {
            if (next.DayOfWeek == IsoDayOfWeek.Monday && next > Today)
            {
                facts.GoOn(next.PlusDays(-7), next);
                time.Now = At(next, new LocalTime(0, 10));
                await bot.SyncAsync();
            }

            foreach (var moment in Moments.Select(one => At(next, one)).Where(moment => moment > time.Now && moment <= At(day, new LocalTime(9, 30))))
            {
                time.Now = moment;
                await bot.RunDueAsync();
                Hear();
            }
        }
    }

    /// <summary>Reads changed facts.</summary>
    public async Task SyncAsync(string what)
    {
        facts.GoOn(Today, Today);
        await bot.SyncAsync();
        Script.Note(what);
    }

    /// <summary>Somebody says something, and waits for the answer.</summary>
    public async Task SayAsync(YearPerson who, string words, YearRoom? where = null)
    {
        var room = where ?? who.Chat;
        Begin(room, who, words);
        await bot.PostAsync(From(who, room, room.IsChat
            ? Incoming.Message(connector.ServiceUrl, words, NextId(), room.Id)
            : Incoming.Mentioning(connector.ServiceUrl, "<at>Partner Tiers</at> " + words, NextId(), room.Id)));
        await AnswerAsync(room);
    }

    /// <summary>Somebody presses a button of the newest card that has it and speaks of <paramref name="about"/>.</summary>
    public async Task PressAsync(YearPerson who, string title, string about = "", YearRoom? where = null)
    {
        var room = where ?? who.Chat;
        var all = cards.GetValueOrDefault(room.Id) ?? [];
        var card = all.LastOrDefault(one => CardReading.Buttons(one).ContainsKey(title) && CardReading.LinesOf(one).Any(line => line.Contains(about, StringComparison.Ordinal)));
        Assert.True(card is not null, $"{Today}: in {room.Name} there is no button {title} about {about}.");
        Begin(room, who, $"[{title}]" + (about.Length > 0 ? $" about {about}" : string.Empty));
        var data = CardReading.Buttons(card)[title].DeepClone();
        var response = await bot.PostAsync(From(who, room, Incoming.Press(connector.ServiceUrl, data, title, "f:" + NextId(), room.Id)));
        if (response?["type"]?.GetValue<string>() == "application/vnd.microsoft.card.adaptive")
        {
            Keep(room, response["value"]!);
            Write(room, Readable(response["value"]!), "in place of the card");
            await bot.RunDueAsync();
            Hear();
            return;
        }

        await AnswerAsync(room);
    }

    /// <summary>Somebody fills in the form of the newest card, and confirms what it then shows; of choices that are not named they take the first.</summary>
    public async Task FillAsync(YearPerson who, YearRoom? where = null, params (string Field, string Value)[] fields)
    {
        var room = where ?? who.Chat;
        var opener = cards[room.Id].SelectMany(static card => card["actions"]?.AsArray() ?? []).Last(static action => action!["type"]!.GetValue<string>() == "Action.Submit")!;
        var form = await InvokeAsync(who, room, "task/fetch", opener["data"]!.DeepClone());
        var data = (JsonObject)form["actions"]![0]!["data"]!.DeepClone();
        foreach (var input in form["body"]!.AsArray().Where(static element => element!["id"] is not null))
        {
            var id = input!["id"]!.GetValue<string>();
            var given = fields.FirstOrDefault(field => id == "field-" + field.Field).Value;
            data[id] = given ?? input["choices"]![0]!["value"]!.GetValue<string>();
        }

        Begin(room, who, "fills in: " + string.Join("; ", fields.Select(static field => field.Value)));
        var preview = await InvokeAsync(who, room, "task/submit", data);
        Write(room, Readable(preview), "in the dialog");
        var yes = preview["actions"]![0]!;
        Begin(room, who, $"[{yes["title"]}]");
        var done = await bot.PostAsync(From(who, room, Incoming.Invoke(connector.ServiceUrl, "task/submit", new JsonObject { ["data"] = yes["data"]!.DeepClone() }, room.Id, "f:" + NextId())));
        Script.Sentence(done!["task"]!["value"]!.ToString());
        await bot.RunDueAsync();
        Hear();
    }

    private async Task<JsonNode> InvokeAsync(YearPerson who, YearRoom room, string name, JsonNode data) =>
        (await bot.PostAsync(From(who, room, Incoming.Invoke(connector.ServiceUrl, name, new JsonObject { ["data"] = data }, room.Id, "f:" + NextId()))))!["task"]!["value"]!["card"]!["content"]!;

    /// <summary>Somebody confirms what they were just shown.</summary>
    public Task ConfirmAsync(YearPerson who, YearRoom? where = null) => PressAsync(who, CardReading.Buttons(cards[(where ?? who.Chat).Id][^1]).Keys.First(), where: where);

    /// <summary>Said in passing, before the year begins: the bot gets to know everybody.</summary>
    public async Task MeetAsync(YearPerson who)
    {
        await bot.PostAsync(From(who, who.Chat, Incoming.Message(connector.ServiceUrl, "hello", NextId(), who.Chat.Id)));
        await connector.MessagesAsync(MessagesRead() + 1);
        read = connector.Sent.Count;
    }

    private async Task AnswerAsync(YearRoom room)
    {
        await connector.MessagesAsync(MessagesRead() + 1);
        foreach (var answer in Sent().Where(static call => call.Type == "message"))
        {
            if (answer.Card is { } card)
            {
                Keep(room, card);
                Write(room, Readable(card), null);
            }
            else
            {
                Script.Sentence(answer.Text!);
            }
        }

        read = connector.Sent.Count;
        await bot.RunDueAsync();
        Hear();
    }

    private void Begin(YearRoom room, YearPerson who, string words)
    {
        time.Now += Duration.FromMinutes(1);
        Hear();
        Script.At(time.Now.InZone(Zone).LocalDateTime, room.Name);
        Script.Said(who.First, words);
    }

    /// <summary>What stands there now that nobody asked for.</summary>
    private void Hear()
    {
        var heard = Sent().Where(static call => call.Type == "message").Select(call => (Room: RoomOf(call), Call: call)).ToList();
        read = connector.Sent.Count;
        foreach (var (room, call) in heard.OrderBy(one => one.Room.Name, StringComparer.Ordinal))
        {
            if (call.Card is { } card)
            {
                Keep(room, card);
            }

            IReadOnlyList<string> lines = call.Card is { } drawn ? Readable(drawn) : [call.Text!];
            Pushed.Add(new YearMessage(time.Now, room, call.Method == "PUT", lines));
            if (Shown.Contains(room.Id))
            {
                Write(room, lines, call.Method == "PUT" ? "in place of the card" : null);
            }
        }
    }

    // What a room has just read stands there once; of rooms outside the story, and of nudges of a kind that was read before, the first lines tell enough.
    private void Write(YearRoom room, IReadOnlyList<string> lines, string? how)
    {
        if (lastIn.TryGetValue(room.Id, out var before) && before.SequenceEqual(lines))
        {
            return;
        }

        lastIn[room.Id] = lines;
        if (YearMessage.IsNudge(lines) && !InFull.Contains(room.Id))
        {
            untold[room.Name] = untold.GetValueOrDefault(room.Name) + 1;
            return;
        }

        var isKnown = YearMessage.IsNudge(lines) && !kinds.Add(lines[0].Split(" · ")[^1]);
        Script.At(time.Now.InZone(Zone).LocalDateTime, room.Name);
        Script.Lines(lines, how, isKnown ? 1 : InFull.Contains(room.Id) ? int.MaxValue : 2);
    }

    /// <summary>Notes how many nudges went where the story does not look.</summary>
    public void TellUntold()
    {
        Script.Note("Nudges since the last such note, besides those above: " + string.Join(", ", untold.Select(static one => $"{one.Key} {one.Value}")));
        untold.Clear();
    }

    private YearRoom RoomOf(SentActivity call)
    {
        var id = call.Path.Split('/')[3];
        return rooms.TryGetValue(id, out var room) ? room : throw new InvalidOperationException($"A message went to {id}, where nobody is.");
    }

    private void Keep(YearRoom room, JsonNode card)
    {
        if (!cards.TryGetValue(room.Id, out var all))
        {
            cards[room.Id] = all = [];
        }

        all.Add(card);
    }

    private int MessagesRead() => connector.Sent.Take(read).Count(static call => call.Type == "message");

    private IEnumerable<SentActivity> Sent() => connector.Sent.Skip(read);

    private JsonObject From(YearPerson who, YearRoom room, JsonObject activity) => Incoming.With(activity, message =>
    {
        message["from"] = new JsonObject { ["id"] = who.Id, ["name"] = who.Name, ["aadObjectId"] = "0" + who.Id[3..] };
        message["locale"] = who.Locale;
        message["localTimezone"] = who.TimeZone;
        message["timestamp"] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        message["conversation"]!["id"] = room.Id;
    });

    private string NextId() => (1_723_460_000_000 + ++lastId).ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Readable(JsonNode card) => [.. CardReading.LinesOf(card).Select(static line => Fresh().Replace(Link().Replace(line, "$1…"), "…"))];

    // What seals a link is new each time, and the ids of confirmations are.
    [GeneratedRegex(@"(http://127\.0\.0\.1:\d+/[a-z-]+/)\S+")]
    private static partial Regex Link();

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Fresh();

    private static Instant At(LocalDate day, LocalTime moment) => day.At(moment).InZoneLeniently(Zone).ToInstant();
}

/// <summary>Something that the bot said of itself.</summary>
/// <param name="At">When.</param>
/// <param name="Room">Where.</param>
/// <param name="Replaces">It took the place of what stood there.</param>
/// <param name="Lines">What it said, from top to bottom.</param>
internal sealed record YearMessage(Instant At, YearRoom Room, bool Replaces, IReadOnlyList<string> Lines)
{
    /// <summary>Whether somebody is nudged by these lines.</summary>
    public static bool IsNudge(IReadOnlyList<string> lines) => lines[^1].Contains("Why do I see this?", StringComparison.Ordinal) || lines[^1].Contains("Warum sehe ich das?", StringComparison.Ordinal);
}
