using NodaTime;
using Xunit;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>Where the year is played: people say things in rooms and press what stands there, days pass, and all that is heard goes into the script and the list of messages.</summary>
internal sealed class YearStage(YearBot bot, IYearPlatform platform, YearTime time, YearFacts facts)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    // When people come to work, when they read, and in the dead of night, when nothing must be said.
    private static readonly LocalTime[] Moments = [new(0, 20), new(8, 2), new(9, 1), new(13, 0), new(17, 30)];

    private readonly Dictionary<string, List<YearCard>> cards = [];
    private readonly Dictionary<string, IReadOnlyList<string>> lastIn = [];
    private readonly HashSet<string> kinds = [];
    private readonly SortedDictionary<string, int> untold = [];

    public YearScript Script { get; } = new();

    /// <summary>All that was said without having been asked.</summary>
    public List<YearMessage> Pushed { get; } = [];

    /// <summary>All that was answered.</summary>
    public List<YearMessage> Answered { get; } = [];

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
        bot.Said(words);
        await platform.SayAsync(who, room, words);
        await AnsweredAsync(room, null);
    }

    /// <summary>Somebody presses a button of the newest card that has it and speaks of <paramref name="about"/>.</summary>
    public async Task PressAsync(YearPerson who, string title, string about = "", YearRoom? where = null)
    {
        var room = where ?? who.Chat;
        var card = Cards(room).LastOrDefault(one => one.Has(title, about));
        Assert.True(card is not null, $"{Today}: in {room.Name} there is no button {title} about {about}, but {string.Join(", ", Cards(room).TakeLast(3).SelectMany(static one => one.Buttons.Keys))}.");
        await PressAsync(who, card, title, about);
    }

    /// <summary>Two people press the same button of the same card, one right after the other: the second has not seen what became of the first press.</summary>
    public async Task PressBothAsync(YearPerson first, YearPerson second, string title, string about, YearRoom room)
    {
        var card = Cards(room).Last(one => one.Has(title, about));
        await PressAsync(first, card, title, about);
        await PressAsync(second, card, title, about);
    }

    /// <summary>Somebody chooses a line of the newest list.</summary>
    public async Task ChooseAsync(YearPerson who, string line, YearRoom room)
    {
        var card = Cards(room)[^1];
        var title = card.Buttons.Keys.FirstOrDefault(key => key.Contains(line, StringComparison.OrdinalIgnoreCase));
        Assert.True(title is not null, $"{Today}: in {room.Name} there is no line {line}, but {string.Join(", ", card.Buttons.Keys)}.");
        await PressAsync(who, card, title, string.Empty);
    }

    /// <summary>Somebody fills in the form of the newest card, and confirms what it then shows; of choices that are not named they take the first.</summary>
    public async Task FillAsync(YearPerson who, YearRoom? where = null, params (string Field, string Value)[] fields)
    {
        var room = where ?? who.Chat;
        var card = Cards(room).Last(static one => one.Opener is not null);
        Begin(room, who, "fills in: " + string.Join("; ", fields.Select(static field => field.Value)));
        var preview = await platform.FillAsync(who, card, fields.ToDictionary(static field => field.Field, static field => field.Value));
        if (preview is { })
        {
            Keep(preview);
            Write(preview);
        }
        else
        {
            await AnsweredAsync(room, null);
        }

        var shown = Cards(room).Last(static one => one.Buttons.Count > 0);
        await PressAsync(who, shown, shown.Buttons.Keys.First(), string.Empty);
    }

    /// <summary>Somebody confirms what they were just shown.</summary>
    public Task ConfirmAsync(YearPerson who, YearRoom? where = null)
    {
        var card = Cards(where ?? who.Chat).Last(static one => one.Buttons.Count > 0);
        return PressAsync(who, card, card.Buttons.Keys.First(), string.Empty);
    }

    /// <summary>Said in passing, before the year begins: the bot gets to know everybody.</summary>
    public async Task MeetAsync(YearPerson who)
    {
        await platform.SayAsync(who, who.Chat, "hello");
        platform.Heard();
    }

    /// <summary>Notes how many nudges went where the story does not look.</summary>
    public void TellUntold()
    {
        Script.Note("Nudges since the last such note, besides those above: " + string.Join(", ", untold.Select(static one => $"{one.Key} {one.Value}")));
        untold.Clear();
    }

    private async Task PressAsync(YearPerson who, YearCard card, string title, string about)
    {
        Begin(card.Room, who, $"[{title}]" + (about.Length > 0 ? $" about {about}" : string.Empty));
        await AnsweredAsync(card.Room, await platform.PressAsync(who, card, title));
    }

    // What is answered, and then what is due because of it.
    private async Task AnsweredAsync(YearRoom room, YearCard? inPlace)
    {
        foreach (var answer in platform.Heard().Prepend(inPlace).OfType<YearCard>())
        {
            Keep(answer);
            Answered.Add(new YearMessage(time.Now, room, answer.Replaces, answer.Lines));
            if (answer.IsSentence)
            {
                Script.Sentence(answer.Lines[0]);
            }
            else
            {
                Write(answer);
            }
        }

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
        foreach (var card in platform.Heard().OrderBy(static one => one.Room.Name, StringComparer.Ordinal))
        {
            Keep(card);
            Pushed.Add(new YearMessage(time.Now, card.Room, card.Replaces, card.Lines));
            if (Shown.Contains(card.Room.Id))
            {
                Write(card);
            }
        }
    }

    // What a room has just read stands there once; of rooms outside the story, and of nudges of a kind that was read before, the first lines tell enough.
    private void Write(YearCard card)
    {
        var (room, lines) = (card.Room, card.Lines);
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
        Script.Lines(lines, card.How, isKnown ? 1 : InFull.Contains(room.Id) ? int.MaxValue : 2);
    }

    private void Keep(YearCard card) => Cards(card.Room).Add(card);

    private List<YearCard> Cards(YearRoom room)
    {
        if (!cards.TryGetValue(room.Id, out var all))
        {
            cards[room.Id] = all = [];
        }

        return all;
    }

    private static Instant At(LocalDate day, LocalTime moment) => day.At(moment).InZoneLeniently(Zone).ToInstant();
}

/// <summary>Something that the bot said.</summary>
/// <param name="At">When.</param>
/// <param name="Room">Where.</param>
/// <param name="Replaces">It took the place of what stood there.</param>
/// <param name="Lines">What it said, from top to bottom.</param>
internal sealed record YearMessage(Instant At, YearRoom Room, bool Replaces, IReadOnlyList<string> Lines)
{
    /// <summary>Whether somebody is nudged by these lines.</summary>
    public static bool IsNudge(IReadOnlyList<string> lines) => lines[^1].Contains("Why do I see this?", StringComparison.Ordinal) || lines[^1].Contains("Warum sehe ich das?", StringComparison.Ordinal);
}
