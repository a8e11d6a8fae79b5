using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Digests;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Faults;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Stores;

/// <summary>Pushes for two processes to deliver: to two channels more than their pace allows at once, to the others a few.</summary>
internal sealed class SharedPushes(TwoProcesses bot)
{
    public const string BusySlack = "C000";
    public const string BusyTeams = "19:c000@thread.tacv2";
    private const int Others = 5;
    private const int Busy = 60;
    private const int Few = 12;

    private readonly List<(string Key, string Place)> written = [];

    /// <summary>Writes them all into the store.</summary>
    public async Task WriteAsync()
    {
        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(null, null, bot.Settings.ToImmutableDictionary(static pair => pair.Key, static string? (pair) => pair.Value, StringComparer.OrdinalIgnoreCase)));
        Assert.True(loaded is not null, string.Join('\n', mistakes));
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddPartnerTiers(loaded).BuildServiceProvider();
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var pushes = new List<Push>();
        for (var i = 0; i <= Others; i++)
        {
            var number = i.ToString("000", CultureInfo.InvariantCulture);
            bot.Slack.Add(new SlackChannel("C" + number, "channel-" + number, ["U1", FakeSlack.BotUser]));
            await services.GetRequiredService<AddressBook>().MetAsync(new MetPlace("teams", $"19:c{number}@thread.tacv2", Incoming.Tenant, now) { ServiceUrl = bot.Teams.ServiceUrl }, default);
            foreach (var to in new[] { new Addressee.Channel("slack", FakeSlack.Team, "C" + number), new Addressee.Channel("teams", Incoming.Tenant, $"19:c{number}@thread.tacv2") })
            {
                for (var n = 0; n < (i == 0 ? Busy : Few); n++)
                {
                    var key = string.Create(CultureInfo.InvariantCulture, $"shared/{to.ChannelId}/{n:000}");
                    written.Add((key, to.ChannelId));
                    pushes.Add(new Push(key, DigestNotice.Push, PushJson.Write(new DigestNotice(new LocalDate(2026, 11, 16).PlusWeeks(n))), to, now, now));
                }
            }
        }

        await services.GetRequiredService<IOutbox>().WriteAsync(pushes, default);
    }

    /// <summary>How many wait.</summary>
    public async Task<int> WaitingAsync() => int.Parse((await bot.AskStoreAsync("SELECT count(*) FROM outbox WHERE fate = 'Waiting'"))[0], CultureInfo.InvariantCulture);

    /// <summary>What became of those to one platform: each is recorded with a message that stands there, in the order in which they were written; what stands there besides is doubled.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="inDoubt">Keys of which nobody could know whether they had arrived, at a blow.</param>
    public async Task<(Tally Tally, IReadOnlyList<string> Unexplained)> CountAsync(string platform, IReadOnlyCollection<string> inDoubt)
    {
        var sent = (await bot.AskStoreAsync("SELECT key || ' ' || message_id FROM outbox WHERE fate = 'Sent' AND key LIKE 'shared/%'")).Select(static line => line.Split(' ')).ToDictionary(static pair => pair[0], static pair => pair[1]);
        var (tally, unexplained) = (new Tally(0, 0, 0), new List<string>());
        foreach (var place in written.Where(one => (one.Place[0] == 'C') == (platform == "slack")).GroupBy(static one => one.Place, static one => one.Key))
        {
            var standing = bot.StandingIn(place.Key);
            var recorded = place.Where(sent.ContainsKey).Select(key => sent[key]).ToList();
            var doubled = standing.Except(recorded).Count();
            tally += new Tally(place.Count(), recorded.Distinct().Count(standing.Contains), doubled, standing.Where(recorded.Contains).SequenceEqual(recorded));
            if (doubled > place.Count(inDoubt.Contains))
            {
                unexplained.Add(string.Create(CultureInfo.InvariantCulture, $"{place.Key}: {doubled} doubled"));
            }
        }

        return (tally, unexplained);
    }
}
