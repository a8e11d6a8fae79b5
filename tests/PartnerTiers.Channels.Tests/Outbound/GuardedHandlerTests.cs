using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Outbound;
using Xunit;

namespace PartnerTiers.Channels.Tests.Outbound;

/// <summary>What the bot fetches from addresses that came from outside, it fetches from the internet or from where an operator said.</summary>
public sealed class GuardedHandlerTests : IAsyncLifetime
{
    private WebApplication inside = null!;

    private Uri Inside => new(inside.Urls.First());

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        inside = builder.Build();
        inside.MapGet("/secret", () => "the secret of a private network");
        inside.MapGet("/away", () => Results.Redirect($"http://intranet.example:{Inside.Port}/secret"));
        await inside.StartAsync();
    }

    public async Task DisposeAsync() => await inside.DisposeAsync();

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("52.113.194.132", true)]
    [InlineData("2603:1030::1", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.255.254", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:53aa::", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void The_internet_is_known_from_everything_else(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("intranet.example")]
    [InlineData("rebinding.example")]
    public async Task Nothing_inside_is_reached_however_it_is_written(string host)
    {
        using var http = new HttpClient(GuardedHandler.Make(Nowhere, redirects: 3, LookUp));
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(new Uri($"http://{host}:{Inside.Port}/secret")));
    }

    [Fact]
    public async Task What_is_configured_is_reached()
    {
        using var http = new HttpClient(GuardedHandler.Make(ConfiguredAddresses.Of([Inside + "any/path"], allowLoopback: false), redirects: 0, LookUp));
        Assert.StartsWith("the secret", await http.GetStringAsync(new Uri(Inside, "secret")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_from_a_configured_place_leads_nowhere_else_inside()
    {
        using var http = new HttpClient(GuardedHandler.Make(ConfiguredAddresses.Of([Inside.ToString()], allowLoopback: false), redirects: 3, LookUp));
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(new Uri(Inside, "away")));
    }

    [Fact]
    public async Task Loopback_is_reached_where_programs_of_this_machine_are_the_platforms()
    {
        using var http = new HttpClient(GuardedHandler.Make(ConfiguredAddresses.Of([], allowLoopback: true), redirects: 0, LookUp));
        Assert.StartsWith("the secret", await http.GetStringAsync(new Uri(Inside, "secret")), StringComparison.Ordinal);
    }

    private static ConfiguredAddresses Nowhere => ConfiguredAddresses.Of([], allowLoopback: false);

    private static Task<IPAddress[]> LookUp(string host, CancellationToken cancellationToken) => Task.FromResult<IPAddress[]>(host switch
    {
        "rebinding.example" => [IPAddress.Parse("8.8.8.8"), IPAddress.Loopback],
        _ => [IPAddress.Loopback],
    });
}
