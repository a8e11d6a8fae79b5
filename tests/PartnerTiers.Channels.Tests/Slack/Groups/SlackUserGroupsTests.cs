using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Channels.Slack.Groups;
using PartnerTiers.Channels.Tests.Slack.Fakes;
using PartnerTiers.Testing;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.Groups;

/// <summary>Who is in Slack's user groups.</summary>
public sealed class SlackUserGroupsTests
{
    [Fact]
    public async Task The_groups_that_somebody_is_in_are_found()
    {
        await using var host = await StartAsync();
        Assert.Equal(["S0SELL"], await AmongAsync(host, SlackHost.Ann, "S0SELL", "S0BOSS"));
        Assert.Empty((await AmongAsync(host, "U0BOB", "S0SELL", "S0BOSS"))!);
    }

    [Fact]
    public async Task A_group_that_is_gone_has_nobody_in_it()
    {
        await using var host = await StartAsync();
        Assert.Equal(["S0SELL"], await AmongAsync(host, SlackHost.Ann, "S0GONE", "S0SELL"));
    }

    [Fact]
    public async Task A_list_is_kept_for_a_minute()
    {
        var time = ManualTime.Monday;
        await using var host = await StartAsync(new SlackParts { Time = time });
        await AmongAsync(host, SlackHost.Ann, "S0SELL");
        host.Slack.UserGroups["S0SELL"] = [];

        Assert.Equal(["S0SELL"], await AmongAsync(host, SlackHost.Ann, "S0SELL"));
        time.Advance(Duration.FromSeconds(61));
        Assert.Empty((await AmongAsync(host, SlackHost.Ann, "S0SELL"))!);
    }

    [Fact]
    public async Task What_slack_does_not_tell_is_not_known()
    {
        await using var host = await StartAsync();
        host.Slack.Fail("usergroups.users.list", new SlackFailure(Error: "missing_scope"));

        Assert.Null(await AmongAsync(host, SlackHost.Ann, "S0SELL"));
        Assert.Null(await Groups(host).AmongAsync(SlackHost.Ann, "T0ELSE", null, ["S0SELL"], CancellationToken.None));
    }

    private static async Task<SlackHost> StartAsync(SlackParts? parts = null)
    {
        var host = await SlackHost.StartAsync(parts: parts);
        host.Slack.UserGroups["S0SELL"] = [SlackHost.Ann];
        host.Slack.UserGroups["S0BOSS"] = ["U0EVE"];
        return host;
    }

    private static SlackUserGroups Groups(SlackHost host) => host.Services.GetRequiredService<SlackUserGroups>();

    private static Task<IReadOnlySet<string>?> AmongAsync(SlackHost host, string person, params string[] groups) => Groups(host).AmongAsync(person, FakeSlack.Team, null, groups, CancellationToken.None);
}
