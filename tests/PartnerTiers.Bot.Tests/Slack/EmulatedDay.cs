using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using NodaTime;
using PartnerTiers.Bot.Tests.Conversations;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.PeerPrograms;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Slack;

/// <summary>
/// A day in the workspace of the emulator of others: everything that it has is done there (installing, people, channels, messages and their edits, dialogs and their triggers, the app's page). It sends no
/// interactions, no mentions, no opened pages and no uninstalling, and its clock is another: those come from our sender, about messages that stand in the emulator.
/// </summary>
internal sealed class EmulatedDay : IAsyncDisposable
{
    private readonly StringBuilder text = new();
    private readonly SlackEmulator emulator;
    private readonly EmulatorFront front;
    private readonly FakeSlack ids;
    private readonly SlackBot bot;
    private readonly SlackSender sender;
    private readonly string team;
    private readonly string kari;
    private readonly string chat;

    private EmulatedDay(SlackEmulator emulator, EmulatorFront front, FakeSlack ids, SlackBot bot, string team, string kari, string chat) =>
        (this.emulator, this.front, this.ids, this.bot, sender, this.team, this.kari, this.chat) = (emulator, front, ids, bot, bot.Sender(), team, kari, chat);

    public string Text => text.ToString();

    public IReadOnlyList<EmulatorFront.Call> Calls => front.Calls;

    public static async Task<EmulatedDay> PlayAsync()
    {
        var emulator = await SlackEmulator.StartAsync("http://127.0.0.1:9/", FakeSlack.SigningSecret);
        var front = await EmulatorFront.StartAsync(emulator);
        var team = (await emulator.CallAsync("auth.test", SlackEmulator.BotToken))["team_id"]!.GetValue<string>();
        var people = (await emulator.CallAsync("users.list", SlackEmulator.BotToken))["members"]!.AsArray();
        var kari = people.Single(static one => one!["name"]!.GetValue<string>() == SlackEmulator.Person)!["id"]!.GetValue<string>();
        var chat = (await emulator.CallAsync("conversations.open", SlackEmulator.BotToken, ("users", kari)))["channel"]!["id"]!.GetValue<string>();
        var ids = await FakeSlack.StartAsync();
        var bot = await SlackBot.StartAsync(
            ids,
            ("Slack:ApiUrl", front.ApiUrl),
            ("Slack:BotToken", string.Empty),
            ("Slack:ClientId", SlackBot.ClientId),
            ("Slack:ClientSecret", SlackBot.ClientSecret),
            ("PublicUrl", "http://127.0.0.1"),
            ("Access:Home:Slack:0", team));
        var day = new EmulatedDay(emulator, front, ids, bot, team, kari, chat);
        await day.PlayEverythingAsync();
        return day;
    }

    public async ValueTask DisposeAsync()
    {
        sender.Dispose();
        await bot.DisposeAsync();
        await ids.DisposeAsync();
        await front.DisposeAsync();
        await emulator.DisposeAsync();
    }

    private async Task PlayEverythingAsync()
    {
        await InstallAsync();
        await SayAsync("what does Acme need for Elite?");
        await SayAsync("and Globex?");
        await PressAsync("ask:", "chat.postMessage");
        await SayAsync("partners in EMEA by revenue");
        await PressAsync("turn:", "chat.update");
        await OpenPageAsync();
        await ShortcutAsync("We met the people of Acme yesterday.");
        await UninstallAsync();
    }

    private async Task InstallAsync()
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var begun = await browser.GetAsync(bot.Url + "/slack/install");
        var asked = HttpUtility.ParseQueryString(begun.Headers.Location!.Query);
        // The emulator's own page of consent, on which Kari presses her name.
        var consent = new Uri(new Uri(emulator.ApiUrl), "/oauth/v2/authorize" + begun.Headers.Location.Query);
        var page = await browser.GetStringAsync(consent);
        Assert.Contains("Authorize <strong>Partner Tiers</strong>", page, StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent(new[] { "redirect_uri", "scope", "user_scope", "state", "client_id" }.Select(name => KeyValuePair.Create(name, asked[name] ?? string.Empty)).Append(KeyValuePair.Create("user_id", kari)));
        using var agreed = await browser.PostAsync(new Uri(consent, "/oauth/v2/authorize/callback"), form);
        using var back = new HttpRequestMessage(HttpMethod.Get, bot.Url + agreed.Headers.Location!.PathAndQuery);
        back.Headers.Add("Cookie", begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var done = await browser.SendAsync(back);
        Write($"(Kari installs the app: {(await done.Content.ReadAsStringAsync()).Trim()})");
    }

    private async Task SayAsync(string words)
    {
        Write("\nKari: " + words);
        var said = await emulator.CallAsync("chat.postMessage", SlackEmulator.PersonToken, ("channel", chat), ("text", words));
        var ts = said["ts"]!.GetValue<string>();
        await DoAsync("chat.postMessage", () => sender.EventAsync(new JsonObject { ["type"] = "message", ["user"] = kari, ["text"] = words, ["ts"] = ts, ["channel"] = chat, ["channel_type"] = "im", ["event_ts"] = ts }, team));
        var thread = (await emulator.CallAsync("conversations.replies", SlackEmulator.PersonToken, ("channel", chat), ("ts", ts)))["messages"]!.AsArray();
        Show("Bot", Assert.Single(thread.Skip(1))!["blocks"]);
    }

    private async Task PressAsync(string begin, string method)
    {
        var message = Calls.Last(static call => call.Method == "chat.postMessage").Answer["message"]!.AsObject();
        var action = message["blocks"]!.AsArray().Where(static block => block!["type"]!.GetValue<string>() == "actions").SelectMany(static block => block!["elements"]!.AsArray())
            .First(one => one!["type"]!.GetValue<string>() == "button" && one["action_id"]!.GetValue<string>().StartsWith(begin, StringComparison.Ordinal))!.AsObject();
        Write($"\nKari: presses [{action["text"]!["text"]}]");
        var payload = await InteractionAsync("block_actions");
        payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message["ts"]!.DeepClone(), ["channel_id"] = chat, ["thread_ts"] = message["thread_ts"]?.DeepClone(), ["is_ephemeral"] = false };
        payload["channel"] = new JsonObject { ["id"] = chat };
        payload["message"] = message.DeepClone();
        var pressed = (JsonObject)action.DeepClone();
        pressed["action_ts"] = ids.NextTs();
        payload["actions"] = new JsonArray(pressed);
        var call = await DoAsync(method, () => sender.InteractionAsync(payload));
        var thread = (await emulator.CallAsync("conversations.replies", SlackEmulator.PersonToken, ("channel", chat), ("ts", message["thread_ts"]!.GetValue<string>())))["messages"]!.AsArray();
        Show(method == "chat.update" ? "Bot, in the place of its answer" : "Bot", thread.Single(one => one!["ts"]!.GetValue<string>() == call.Answer["ts"]!.GetValue<string>())!["blocks"]);
    }

    private async Task OpenPageAsync()
    {
        Write("\n(Kari opens the app's own page)");
        var call = await DoAsync("views.publish", () => sender.EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = kari, ["channel"] = chat, ["tab"] = "home", ["event_ts"] = ids.NextTs() }, team));
        Show("Bot, on the page", call.Answer["view"]!["blocks"]);
    }

    private async Task ShortcutAsync(string words)
    {
        Write($"\nKari: Who is this partner? on “{words}”");
        var payload = await InteractionAsync("message_action");
        payload["callback_id"] = "who_is_this_partner";
        payload["message"] = new JsonObject { ["text"] = words, ["ts"] = ids.NextTs(), ["user"] = kari };
        payload["channel"] = new JsonObject { ["id"] = chat };
        var call = await DoAsync("views.open", () => sender.InteractionAsync(payload));
        Show("Bot, in a dialog", call.Answer["view"]!["blocks"]);
    }

    private async Task UninstallAsync()
    {
        Write("\n(an admin takes the app out)");
        using var gone = await sender.EventAsync(new JsonObject { ["type"] = "app_uninstalled" }, team);
        await bot.WorkedOffAsync();
        var before = Calls.Count;
        using var unheard = await sender.EventAsync(new JsonObject { ["type"] = "message", ["user"] = kari, ["text"] = "hello?", ["ts"] = ids.NextTs(), ["channel"] = chat, ["channel_type"] = "im" }, team);
        await bot.WorkedOffAsync();
        Assert.Equal(before, Calls.Count);
        Write("(Kari says hello, and nobody answers)");
    }

    // A trigger is the emulator's: it takes each once, and only of this app.
    private async Task<JsonObject> InteractionAsync(string type)
    {
        var trigger = await emulator.CallAsync("views.generateTriggerId", SlackEmulator.BotToken, ("user_id", kari));
        return new JsonObject { ["type"] = type, ["user"] = new JsonObject { ["id"] = kari, ["team_id"] = team }, ["team"] = new JsonObject { ["id"] = team }, ["trigger_id"] = trigger["trigger_id"]!.DeepClone(), ["response_url"] = front.ResponseUrl, ["action_ts"] = ids.NextTs() };
    }

    private async Task<EmulatorFront.Call> DoAsync(string method, Func<Task<HttpResponseMessage>> act)
    {
        // Slack's pace allows five messages at once; people are slower.
        bot.Time.Advance(Duration.FromSeconds(20));
        var before = Calls.Count(call => call.Method == method);
        using var answer = await act();
        Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
        await Eventually.IsTrueAsync(() => Calls.Count(call => call.Method == method) > before, () => $"no {method}; there were: {string.Join(", ", Calls.Select(static call => $"{call.Method} {call.Answer["error"]}"))}");
        return Calls.Where(call => call.Method == method).ElementAt(before);
    }

    private void Show(string who, JsonNode? blocks)
    {
        Write(who + ":");
        foreach (var line in BlockReading.LinesOf(blocks))
        {
            Write("  │ " + line);
        }
    }

    private void Write(string line) => text.Append(line.TrimEnd(' ')).Append('\n');
}
