using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Surfaces.Home;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;

namespace PartnerTiers.Channels.Tests.Slack.Fakes;

/// <summary>A bot with nothing but the Slack channel and a fake desk, on a loopback port beside a fake Slack with Ann in it, her chat, and a channel.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    public const string Ann = "U0ANN";

    private readonly WebApplication app;

    private SlackHost(WebApplication app, FakeSlack slack, SlackParts parts)
    {
        (this.app, Slack, Parts) = (app, slack, parts);
        Sender = new SlackSender(Url, parts.Time);
        slack.Add(new SlackPerson(Ann, "Ann Seller", FakeSlack.Team, "ann@example.com"));
        Chat = slack.Add(new SlackChannel("D0ANN", string.Empty, [Ann, FakeSlack.BotUser]));
        Room = slack.Add(new SlackChannel("C0ROOM", "room", [Ann, FakeSlack.BotUser]));
    }

    public FakeSlack Slack { get; }

    public SlackParts Parts { get; }

    public SlackSender Sender { get; }

    public SlackChannel Chat { get; }

    public SlackChannel Room { get; }

    public FakeDesk Desk => Parts.Desk;

    public string Url => app.Urls.First();

    public IServiceProvider Services => app.Services;

    /// <param name="change">What differs from one token over HTTP.</param>
    /// <param name="parts">What differs from fakes that are new.</param>
    public static async Task<SlackHost> StartAsync(Func<SlackOptions, SlackOptions>? change = null, SlackParts? parts = null)
    {
        parts ??= new SlackParts();
        var slack = await FakeSlack.StartAsync();
        var options = new SlackOptions { SigningSecret = FakeSlack.SigningSecret, BotToken = FakeSlack.BotToken, ApiUrl = slack.ApiUrl };
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(parts.Log);
        builder.Services.AddSingleton(parts.Time);
        builder.Services.AddSingleton<IConversationDesk>(parts.Desk);
        builder.Services.AddSingleton<IInboundJournal>(parts.Journal);
        builder.Services.AddSingleton<ISlackInstallStore>(parts.Installs);
        builder.Services.AddSingleton<ISlackHomePages>(parts.Pages);
        if (parts.Limits is not null)
        {
            builder.Services.AddSingleton(parts.Limits);
        }

        builder.Services.AddSlack(change?.Invoke(options) ?? options).AddPatience();
        var app = builder.Build();
        app.MapSlack();
        await app.StartAsync();
        return new SlackHost(app, slack, parts);
    }

    /// <summary>Ann writes into her chat.</summary>
    public Task<HttpResponseMessage> SayAsync(string text) => Sender.MessageAsync(Slack, Ann, Chat.Id, text);

    /// <summary>Waits until the desk was asked this often.</summary>
    public Task AskedAsync(int count) => Eventually.IsTrueAsync(() => Desk.Asked.Count >= count, () => $"the desk was asked {Desk.Asked.Count} times, not {count}");

    /// <summary>Ann asks in her chat and is answered: what was sent to that chat before has been worked on by then.</summary>
    public async Task SettleAsync()
    {
        var before = Chat.Messages.Count;
        using var answer = await SayAsync("are you done?");
        await Eventually.IsTrueAsync(() => Chat.Messages.Any(message => message["text"]!.GetValue<string>().Contains("are you done?", StringComparison.Ordinal)) && Chat.Messages.Count > before, static () => "Ann was not answered");
    }

    public async ValueTask DisposeAsync()
    {
        Sender.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Slack.DisposeAsync();
    }
}

/// <summary>The fakes around the channel.</summary>
internal sealed record SlackParts
{
    public FakeDesk Desk { get; init; } = new();

    public MemoryJournal Journal { get; } = new();

    public MemoryInstalls Installs { get; } = new();

    public MemoryHomePages Pages { get; } = new();

    public KeptLines Log { get; } = new();

    public TimeProvider Time { get; init; } = ManualTime.Monday;

    public IInboundLimits? Limits { get; init; }
}
