using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using PartnerTiers.Channels.Tests.Compliance;

namespace PartnerTiers.Channels.Tests.Web;

/// <summary>
/// The chat page: the answer is the response to the question, so nothing between them could turn it away or bring it twice; what is sent again was asked again. Nothing on the page can be edited or deleted:
/// <em>New conversation</em> is another thread.
/// </summary>
internal sealed class WebRig : ChannelRig
{
    private readonly HttpClient http = new();
    private readonly List<string> seen = [];
    private ChatPageHost host = null!;
    private int threads;

    public override bool KnowsRepeats => false;

    public override int Refusals => 0;

    public static async Task<ChannelRig> OpenAsync()
    {
        var rig = new WebRig();
        rig.host = await ChatPageHost.StartAsync(behind: rig.Desk);
        return rig;
    }

    public override async Task SayAsync(string text, string id)
    {
        using var response = await http.PostAsJsonAsync(new Uri(host.Address, "chat"), new { text, thread = $"thread-{threads:0000000000}" });
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        seen.Add(XElement.Parse(body.GetProperty("html").GetString()!).Value.Trim());
    }

    public override Task<bool> TryEditAsync(string id, string text) => Task.FromResult(false);

    public override Task<bool> TryDeleteAsync(string id) => Task.FromResult(false);

    public override Task BeginAnewAsync()
    {
        threads++;
        return Task.CompletedTask;
    }

    public override bool Throttle() => false;

    public override async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override Task<IReadOnlyList<string>> SeenUntilAsync(string last) => Task.FromResult<IReadOnlyList<string>>(seen);
}
