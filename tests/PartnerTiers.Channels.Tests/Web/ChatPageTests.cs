using OpenQA.Selenium;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Channels.Tests.Web;

/// <summary>The chat page in a real browser, as people use it.</summary>
public sealed class ChatPageTests : IDisposable
{
    private const string Answered = "document.querySelectorAll('#log > article').length";

    private readonly Lazy<HeadlessChromium> browser = new(() => new HeadlessChromium());

    private HeadlessChromium Chromium => browser.Value;

    public void Dispose()
    {
        if (browser.IsValueCreated)
        {
            browser.Value.Dispose();
        }
    }

    [PeerFact(Peer.Chromium)]
    public async Task A_newcomer_clicks_an_example_types_a_question_and_presses_a_button()
    {
        await using var host = await OpenAsync();
        Click("Elite partners in EMEA");
        Chromium.WaitFor($"{Answered} === 1");
        Type("scorecard");
        Chromium.WaitFor($"{Answered} === 2");
        Click("What counts");
        Chromium.WaitFor($"{Answered} === 3");
        Click("compare");
        Chromium.WaitFor($"{Answered} === 4");

        var messages = host.Desk.Messages.ToArray();
        Assert.Equal("press:who are our Elite partners in EMEA", messages[0].Press);
        Assert.Equal(("scorecard", (string?)null), (messages[1].Text, messages[1].Press));
        Assert.StartsWith("press:which deals", messages[2].Press, StringComparison.Ordinal);
        Assert.Equal("compare", messages[3].Text);
        Assert.Single(messages.Select(message => message.Where.ThreadId).Distinct());
        Assert.Contains("who are our Elite partners in EMEA", Chromium.Run<string>("return document.querySelector('.said').textContent"), StringComparison.Ordinal);
        Assert.Empty(Chromium.ConsoleErrors());
    }

    [PeerFact(Peer.Chromium)]
    public async Task More_replaces_the_list_where_it_stands_and_keeps_the_focus_there()
    {
        await using var host = await OpenAsync();
        Type("find");
        Chromium.WaitFor($"{Answered} === 1");
        Click("Show more");
        Chromium.WaitFor("document.querySelector('#log ol')?.start === 41");

        Assert.Equal(1, Chromium.Run<long>($"return {Answered}"));
        Assert.Equal("ARTICLE", Chromium.Run<string>("return document.activeElement.tagName"));
        Assert.Equal(1, Chromium.Run<long>("return document.querySelectorAll('.said').length"));
    }

    [PeerFact(Peer.Chromium)]
    public async Task While_an_answer_is_looked_up_the_page_shows_it_and_a_new_conversation_is_another_thread()
    {
        await using var host = await OpenAsync();
        var gate = new TaskCompletionSource();
        host.Desk.Gate = gate.Task;
        Type("scorecard");
        Chromium.WaitFor("document.querySelector('.working')");
        Assert.Equal("Looking it up", Chromium.Run<string>("return document.querySelector('.working').textContent"));
        Chromium.Picture("chat/working");
        gate.SetResult();
        Chromium.WaitFor($"{Answered} === 1 && !document.querySelector('.working')");

        Click("New conversation");
        Assert.Equal(0, Chromium.Run<long>($"return {Answered}"));
        Type("scorecard");
        Chromium.WaitFor($"{Answered} === 1");
        Assert.Equal(2, host.Desk.Messages.Select(message => message.Where.ThreadId).Distinct().Count());
    }

    [PeerFact(Peer.Chromium)]
    public async Task Everything_can_be_reached_and_pressed_with_the_keyboard_alone()
    {
        await using var host = await OpenAsync();
        Type("scorecard");
        Chromium.WaitFor($"{Answered} === 1");
        Chromium.Run<object?>("document.getElementById('log').focus(); return null;");
        var reached = new List<string>();
        for (var step = 0; step < 30; step++)
        {
            Press(Keys.Tab);
            reached.Add(Chromium.Run<string>("return document.activeElement.textContent.trim() || document.activeElement.id"));
            Assert.NotEqual("none", Chromium.Run<string>("return getComputedStyle(document.activeElement).outlineStyle"));
            if (reached[^1] == "question")
            {
                break;
            }
        }

        Chromium.Picture("chat/keyboard");
        Assert.Contains("What counts", reached);
        Assert.Contains("More", reached);
        Assert.Equal("question", reached[^1]);
        Press(Keys.ArrowUp);
        Assert.Equal("scorecard", Chromium.Run<string>("return document.getElementById('question').value"));
        Press(Keys.Enter);
        Chromium.WaitFor($"{Answered} === 2");
    }

    [PeerFact(Peer.Chromium)]
    public async Task Hostile_text_of_others_is_only_text()
    {
        await using var host = await OpenAsync();
        Type("<img src=x onerror=\"document.title='owned'\">");
        Chromium.WaitFor($"{Answered} === 1");
        Type("hostile");
        Chromium.WaitFor($"{Answered} === 2");

        Assert.Equal("PartnerTiers", Chromium.Page.Title);
        Assert.Equal(0, Chromium.Run<long>("return document.querySelectorAll('#log img, #log script, #log a').length"));
        Assert.Contains("<img src=x onerror=", Chromium.Run<string>("return document.getElementById('log').innerText"), StringComparison.Ordinal);
        Assert.Empty(Chromium.ConsoleErrors());
    }

    [PeerFact(Peer.Chromium)]
    public async Task A_buttons_payload_comes_back_as_it_went_out()
    {
        await using var host = await OpenAsync();
        Type("odd press");
        Chromium.WaitFor($"{Answered} === 1");
        Click("Odd");
        Chromium.WaitFor($"{Answered} === 2");

        Assert.Equal(FakeDesk.OddPress, host.Desk.Messages.Last().Press);
    }

    [PeerFact(Peer.Chromium)]
    public async Task When_nobody_answers_the_page_says_so_and_goes_on()
    {
        await using (var host = await OpenAsync())
        {
            Type("boom");
            Chromium.WaitFor("document.querySelector('.complaint')?.textContent.includes('went wrong')");
            Type("scorecard");
            Chromium.WaitFor($"{Answered} === 1");
        }

        Type("scorecard");
        Chromium.WaitFor("document.querySelectorAll('.complaint').length === 2");
        Chromium.Picture("chat/complaint");
        Assert.Equal(0, Chromium.Run<long>("return document.documentElement.scrollHeight - innerHeight + scrollY"));
        Assert.False(Chromium.Run<bool>("return document.body.classList.contains('waiting')"));
    }

    [PeerFact(Peer.Chromium, Peer.NodePackages)]
    public async Task No_sample_breaks_the_layout_or_shuts_anyone_out_on_any_screen()
    {
        await using var host = await OpenAsync();
        Look("start");
        foreach (var sample in Samples.AnswerSamples.All.Where(sample => !sample.IsBulk))
        {
            await Chromium.Page.Navigate().GoToUrlAsync(host.Address);
            Type(sample.Name);
            Chromium.WaitFor($"{Answered} === 1");
            Look(sample.Name);
        }
    }

    private void Look(string name)
    {
        foreach (var screen in PagePictures.Screens)
        {
            Chromium.Show(screen.WidthPx, screen.HeightPx, screen.Theme);
            Chromium.Run<object?>("document.querySelector('.said')?.scrollIntoView({ block: 'start' }); return null;");
            Chromium.Picture($"chat/{name}-{screen.Name}");
            Assert.Equal([], Chromium.SidewaysScrolls().Select(problem => $"{name} {screen.Name}: {problem}"));
            // Each check takes a second: all four screens where every part is, one bright and one dark for the others.
            if (name is "start" or "every-part" or "scorecard" || screen.Name is "light-375" or "dark-1280")
            {
                Assert.Equal([], Chromium.AccessibilityViolations().Select(problem => $"{name} {screen.Name}: {problem}"));
            }
        }
    }

    private async Task<ChatPageHost> OpenAsync()
    {
        var host = await ChatPageHost.StartAsync();
        Chromium.Show(1280, 900, Theme.Light);
        await Chromium.Page.Navigate().GoToUrlAsync(host.Address);
        return host;
    }

    private void Type(string text)
    {
        Chromium.Page.FindElement(By.Id("question")).SendKeys(text + Keys.Enter);
    }

    private void Press(string key) => new OpenQA.Selenium.Interactions.Actions(Chromium.Page).SendKeys(key).Perform();

    private void Click(string button) => Chromium.Page.FindElements(By.TagName("button")).Last(element => element.Text == button).Click();
}
