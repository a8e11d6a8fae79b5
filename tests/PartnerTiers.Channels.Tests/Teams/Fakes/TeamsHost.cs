using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Teams;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;

namespace PartnerTiers.Channels.Tests.Teams.Fakes;

/// <summary>A bot with nothing but the Teams channel and a fake desk, on a loopback port.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly PoliteClient http = new();

    private TeamsHost(WebApplication app, FakeDesk desk, MemoryJournal journal) => (this.app, Desk, Journal) = (app, desk, journal);

    public FakeDesk Desk { get; }

    public MemoryJournal Journal { get; }

    public Uri Address => new(app.Urls.First() + "/api/messages");

    public static async Task<TeamsHost> StartAsync(TeamsOptions? options = null, FakeDesk? desk = null, MemoryJournal? journal = null, TimeProvider? time = null)
    {
        (desk, journal) = (desk ?? new FakeDesk(), journal ?? new MemoryJournal());
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(time ?? ManualTime.Monday);
        builder.Services.AddSingleton<IConversationDesk>(desk);
        builder.Services.AddSingleton<IInboundJournal>(journal);
        builder.Services.AddTeams(options ?? new TeamsOptions()).AddPatience();
        var app = builder.Build();
        app.MapTeams();
        await app.StartAsync();
        return new TeamsHost(app, desk, journal);
    }

    public async Task<HttpResponseMessage> PostAsync(string body, string? token = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent(body, Encoding.UTF8, contentType) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => await http.SendAsync(request);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
