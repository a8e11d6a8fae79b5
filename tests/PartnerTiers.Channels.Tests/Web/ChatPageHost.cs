using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Web;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Tests.Web;

/// <summary>The chat page on a free port of this computer, with a desk of the tests behind it.</summary>
internal sealed class ChatPageHost : IAsyncDisposable
{
    public static readonly WebChatOptions OnExamples = new() { Development = true, ExampleData = true, Examples = ["compare", "receipt", "Welche Partner sind in Deutschland?"] };

    private readonly WebApplication application;

    private ChatPageHost(WebApplication application) => this.application = application;

    public FakeDesk Desk { get; } = new();

    public Uri Address => new(application.Urls.Single() + "/");

    /// <param name="options">How the page is set.</param>
    /// <param name="behind">Another desk than <see cref="Desk"/>.</param>
    public static async Task<ChatPageHost> StartAsync(WebChatOptions? options = null, IConversationDesk? behind = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddWebChat(options ?? OnExamples);
        var desk = behind;
        builder.Services.AddSingleton<IConversationDesk>(_ => desk!);
        var host = new ChatPageHost(builder.Build());
        desk ??= host.Desk;
        host.application.MapWebChat();
        await host.application.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
