using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Conversations;

/// <summary>A day in a workspace: the app is installed, asked, pressed, opened, and taken out again.</summary>
internal sealed class SlackDay : IAsyncDisposable
{
    private const string Ann = "U0ANN";
    private const string Pat = "U0PAT";

    private readonly StringBuilder text = new();
    private readonly FakeSlack slack;
    private readonly SlackBot bot;
    private readonly SlackSender sender;
    private readonly SlackChannel chat;
    private readonly SlackChannel team;
    private readonly SlackChannel shared;
    private int lastCode;

    private SlackDay(FakeSlack slack, SlackBot bot)
    {
        (this.slack, this.bot, sender) = (slack, bot, bot.Sender());
        slack.Add(new SlackPerson(Ann, "Ann Seller", FakeSlack.Team, "ann@example.com"));
        slack.Add(new SlackPerson(Pat, "Pat Partner", "T0ACME", "pat@acme.example"));
        chat = slack.Add(new SlackChannel("D0ANN", string.Empty, [Ann, FakeSlack.BotUser]));
        team = slack.Add(new SlackChannel("C0TEAM", "partner-team", [Ann, FakeSlack.BotUser]));
        shared = slack.Add(new SlackChannel("C0SHARED", "ext-acme", [Ann, Pat, FakeSlack.BotUser], IsShared: true));
    }

    /// <summary>What was said, shown and done.</summary>
    public string Text => text.ToString();

    /// <summary>All blocks that the bot sent.</summary>
    public IEnumerable<JsonNode> Blocks => slack.Calls.Select(static call => call["blocks"]).OfType<string>().Select(static blocks => JsonNode.Parse(blocks)!);

    /// <summary>All pages and dialogs that the bot showed.</summary>
    public IEnumerable<JsonNode> Views => slack.Calls.Select(static call => call["view"]).OfType<string>().Select(static view => JsonNode.Parse(view)!);

    /// <summary>Every call that the bot made.</summary>
    public IReadOnlyList<SlackCall> Calls => slack.Calls;

    public static async Task<SlackDay> PlayAsync()
    {
        var slack = await FakeSlack.StartAsync();
        var bot = await SlackBot.StartAsync(
            slack,
            ("Slack:BotToken", string.Empty),
            ("Slack:ClientId", SlackBot.ClientId),
            ("Slack:ClientSecret", SlackBot.ClientSecret),
            ("PublicUrl", "http://127.0.0.1"),
            ("Access:Admins:0", "ann@example.com"),
            ("Access:Bindings:0:Partner", "P002"),
            ("Access:Bindings:0:Channel", "C0SHARED"));
        var day = new SlackDay(slack, bot);
        await day.PlayEverythingAsync();
        return day;
    }

    public async ValueTask DisposeAsync()
    {
        sender.Dispose();
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    private async Task PlayEverythingAsync()
    {
        await InstallAsync();

        Begin("In the chat");
        await EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = Ann, ["channel"] = chat.Id, ["tab"] = "messages", ["event_ts"] = slack.NextTs() }, "Ann opens the chat", "chat.postMessage");
        Note("to choose from: " + string.Join(" · ", slack.Calls.Last(static call => call.Method == "assistant.threads.setSuggestedPrompts").Json("prompts")!.AsArray().Select(static prompt => prompt!["title"]!.GetValue<string>())));
        await SayAsync(chat, "what does Acme need for Elite?");
        await SayAsync(chat, "and Globex?");
        await PressAsync(chat, 0);
        await SayAsync(chat, "partners in EMEA by revenue");
        await PressAsync(chat, "turn:", "chat.update");

        Begin("In a channel");
        await SayAsync(team, "<@U0BOT> who is close to Elite?");

        Begin("For oneself");
        await CommandAsync("what does Acme need for Elite");
        await ShareAsync();

        Begin("The app's own page");
        await EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = Ann, ["channel"] = chat.Id, ["tab"] = "home", ["event_ts"] = slack.NextTs() }, "Ann opens it", "views.publish");
        await SearchAsync("acm");

        Begin("On somebody's message");
        await ShortcutAsync("We met the people of Acme yesterday, they want to do more with us.");

        await BindAsync();
        await LinkAsync("https://127.0.0.1:80/partners/P002");

        Begin("With a partner");
        await SayAsync(shared, "<@U0BOT> how is Acme doing?");
        await SayAsync(shared, "<@U0BOT> how is Globex doing?");

        Begin("The end");
        await EventAsync(new JsonObject { ["type"] = "app_uninstalled" }, "an admin takes the app out", null);
        await bot.WorkedOffAsync();
        using var unheard = await sender.MessageAsync(slack, Ann, chat.Id, "hello?");
        var before = slack.Calls.Count(static call => call.Method == "chat.postMessage");
        Note("Ann says hello, and nobody answers");
        await bot.WorkedOffAsync();
        await InstallAsync();
        await SayAsync(chat, "hello again");

        // Of one chat one message after the other is worked on: had the first been answered, it would stand before this.
        Assert.Equal(before + 1, slack.Calls.Count(static call => call.Method == "chat.postMessage"));
    }

    private async Task InstallAsync()
    {
        Begin("Installing");
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var begun = await browser.GetAsync(bot.Url + "/slack/install");
        var (target, cookie) = (begun.Headers.Location!, begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var asked = System.Web.HttpUtility.ParseQueryString(target.Query);
        Note($"{target.GetLeftPart(UriPartial.Path)} for {asked["scope"]!.Split(',').Length} scopes, back to {asked["redirect_uri"]}");
        var code = $"code-{++lastCode}";
        slack.Grants[code] = new JsonObject
        {
            ["ok"] = true,
            ["token_type"] = "bot",
            ["access_token"] = $"xoxe.xoxb-day-{lastCode}",
            ["scope"] = asked["scope"],
            ["bot_user_id"] = FakeSlack.BotUser,
            ["refresh_token"] = $"xoxe-1-day-{lastCode}",
            ["expires_in"] = 43_200,
            ["team"] = new JsonObject { ["id"] = FakeSlack.Team, ["name"] = "Home" },
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
        };
        using var back = new HttpRequestMessage(HttpMethod.Get, $"{bot.Url}/slack/oauth_redirect?code={code}&state={asked["state"]}");
        back.Headers.Add("Cookie", cookie);
        using var done = await browser.SendAsync(back);
        Note((await done.Content.ReadAsStringAsync()).Trim());
    }

    private async Task SayAsync(SlackChannel where, string words)
    {
        Write($"\nAnn: {words.Replace("<@U0BOT>", "@Partner Tiers", StringComparison.Ordinal)}");
        await DoAsync(() => sender.MessageAsync(slack, Ann, where.Id, words), "chat.postMessage");
    }

    private async Task PressAsync(SlackChannel where, int place)
    {
        var (message, action) = ButtonsOf(where).ElementAt(place);
        Write($"\nAnn: presses [{action["text"]!["text"]}]");
        await DoAsync(() => sender.PressAsync(slack, Ann, where, message, action), "chat.postMessage");
    }

    private async Task PressAsync(SlackChannel where, string begin, string method)
    {
        var (message, action) = ButtonsOf(where).First(button => button.Action["action_id"]!.GetValue<string>().StartsWith(begin, StringComparison.Ordinal));
        Write($"\nAnn: presses [{action["text"]!["text"]}], and the list turns its page");
        await DoAsync(() => sender.PressAsync(slack, Ann, where, message, action), method);
    }

    private async Task CommandAsync(string question)
    {
        Write($"\nAnn: /partners {question}");
        await DoAsync(() => sender.CommandAsync(slack, Ann, team.Id, question), "response_url");
    }

    private async Task ShareAsync()
    {
        Write("\nAnn: shares it with the channel");
        var share = JsonNode.Parse(slack.Calls.Last(static call => call.Method == "response_url")["blocks"]!)!.AsArray()[^1]!["elements"]![0]!.AsObject();
        var message = new JsonObject { ["ts"] = slack.NextTs() };
        await DoAsync(() => sender.PressAsync(slack, Ann, team, message, share), "chat.postMessage");
    }

    private async Task SearchAsync(string typed)
    {
        Write($"\nAnn: searches “{typed}”");
        using var answer = await sender.InteractionAsync(Interaction("block_suggestion", ("action_id", "ask:partner"), ("value", typed)), "/slack/options");
        foreach (var option in JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["options"]!.AsArray())
        {
            Write($"  │ {option!["text"]!["text"]}: {option["description"]?["text"]}");
        }
    }

    private async Task ShortcutAsync(string words)
    {
        Write($"\nAnn: Who is this partner? on “{words}”");
        var payload = Interaction("message_action", ("callback_id", "who_is_this_partner"));
        payload["message"] = new JsonObject { ["text"] = words, ["ts"] = slack.NextTs(), ["user"] = Ann };
        payload["channel"] = new JsonObject { ["id"] = team.Id };
        await DoAsync(() => sender.InteractionAsync(payload), "views.open");
    }

    // Without a name an admin is asked for the partner in a dialog; the question whether to go on is for them alone.
    private async Task BindAsync()
    {
        await SayAsync(team, "<@U0BOT> bind this channel");
        var (message, action) = ButtonsOf(team).First(static button => button.Action["action_id"]!.GetValue<string>() == "form");
        Write($"\nAnn: presses [{action["text"]!["text"]}]");
        await DoAsync(() => sender.PressAsync(slack, Ann, team, message, action), "views.open");
        var dialog = slack.Views.Last(static view => view["callback_id"]?.GetValue<string>() == "form");
        using var options = await sender.InteractionAsync(Interaction("block_suggestion", ("action_id", "ask:partner"), ("value", "acme")), "/slack/options");
        var chosen = JsonNode.Parse(await options.Content.ReadAsStringAsync())!["options"]![0]!.DeepClone();
        Write($"\nAnn: chooses {chosen["text"]!["text"]}");
        var filled = (JsonObject)dialog.DeepClone();
        filled["state"] = new JsonObject { ["values"] = new JsonObject { [dialog["blocks"]![0]!["block_id"]!.GetValue<string>()] = new JsonObject { ["ask:partner"] = new JsonObject { ["type"] = "external_select", ["selected_option"] = chosen } } } };
        var submission = Interaction("view_submission");
        submission["view"] = filled;
        await DoAsync(() => sender.InteractionAsync(submission), "chat.postEphemeral");
    }

    private async Task LinkAsync(string link)
    {
        Write($"\nAnn: {link}");
        var (before, ts) = (slack.Calls.Count(static call => call.Method == "chat.unfurl"), slack.NextTs());
        using var answer = await sender.EventAsync(new JsonObject { ["type"] = "link_shared", ["user"] = Ann, ["channel"] = team.Id, ["message_ts"] = ts, ["links"] = new JsonArray(new JsonObject { ["domain"] = "127.0.0.1", ["url"] = link }), ["event_ts"] = ts });
        var call = (await slack.CallsAsync("chat.unfurl", before + 1))[before];
        Write("Bot, below the link:");
        foreach (var line in BlockReading.LinesOf(call.Json("unfurls")![link]!["blocks"]).Take(4))
        {
            Write("  │ " + line);
        }
    }

    private async Task EventAsync(JsonObject inner, string what, string? method)
    {
        Note(what);
        await DoAsync(() => sender.EventAsync(inner), method);
    }

    /// <summary>Does something and writes down what the bot shows.</summary>
    private async Task DoAsync(Func<Task<HttpResponseMessage>> act, string? method)
    {
        // Slack's pace allows five messages at once; people are slower.
        bot.Time.Advance(Duration.FromSeconds(20));
        var before = slack.Calls.Count(call => call.Method == method);
        using var answer = await act();
        Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
        if (method is null)
        {
            return;
        }

        var call = (await slack.CallsAsync(method, before + 1))[before];
        var where = method switch { "chat.postMessage" when call["thread_ts"] is not null => "Bot, in the thread", "response_url" or "chat.postEphemeral" => "Bot, for Ann alone", "views.open" => "Bot, in a dialog", "views.publish" => "Bot, on the page", _ => "Bot" };
        Write(where + ":");
        foreach (var line in BlockReading.LinesOf(call.Json("blocks") ?? call.Json("view")?["blocks"]))
        {
            Write("  │ " + line);
        }
    }

    private JsonObject Interaction(string type, params (string Name, string Value)[] fields)
    {
        var payload = new JsonObject { ["type"] = type, ["user"] = new JsonObject { ["id"] = Ann, ["team_id"] = FakeSlack.Team }, ["team"] = new JsonObject { ["id"] = FakeSlack.Team }, ["trigger_id"] = sender.Trigger(), ["response_url"] = slack.ResponseUrl(), ["action_ts"] = slack.NextTs() };
        foreach (var (name, value) in fields)
        {
            payload[name] = value;
        }

        return payload;
    }

    private static IEnumerable<(JsonObject Message, JsonObject Action)> ButtonsOf(SlackChannel place) =>
        from message in place.Messages.Reverse().Take(1)
        from block in message["blocks"]!.AsArray()
        where block!["type"]!.GetValue<string>() == "actions"
        from element in block["elements"]!.AsArray()
        where element!["type"]!.GetValue<string>() == "button"
        select (message, element.AsObject());

    private void Begin(string title) => Write((text.Length == 0 ? string.Empty : "\n") + "## " + title);

    private void Note(string what) => Write(string.Create(CultureInfo.InvariantCulture, $"\n({what})"));

    private void Write(string line) => text.Append(line.TrimEnd(' ')).Append('\n');
}
