using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Bot.Tests.Guarding;
using PartnerTiers.Operations.Digests;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Bot.Tests.Deliveries;

/// <summary>How deliveries stand, as operators and their monitors read it over HTTP.</summary>
public sealed class DeliveryPagesTests
{
    [Fact]
    public async Task What_waits_what_is_parked_and_what_is_stuck_stands_in_readyz_and_in_metrics()
    {
        await using var bot = await GuardedBot.StartAsync();
        await EventuallyAsync("{\"waiting\":0,\"oldestSeconds\":0,\"parked\":0,\"stuck\":false}");

        var now = Instant.FromDateTimeOffset(bot.Time.GetUtcNow());
        // Nobody knows the first, nor the admin who is told of it; the second is not due before its hour.
        await bot.Services.GetRequiredService<IOutbox>().WriteAsync([Push("parked", "nobody@example.com", now), Push("waits", "jo.winter@example.com", now + Duration.FromHours(2))], default);
        await EventuallyAsync("{\"waiting\":1,\"oldestSeconds\":0,\"parked\":2,\"stuck\":false}");
        foreach (var line in new[] { "partnertiers_pushes_waiting 1\n", "partnertiers_pushes_parked 2\n", "partnertiers_pushes_oldest_seconds 0\n", "partnertiers_pushes_total{fate=\"parked\",kind=\"digest\"} 1\n" })
        {
            var metrics = string.Empty;
            await Eventually.IsTrueAsync(async () => (metrics = await GuardedBot.BodyAsync(await bot.SendAsync("GET", "/metrics"))).Contains(line, StringComparison.Ordinal), () => line + " is not in " + metrics);
        }

        Push Push(string key, string email, Instant from) => new(key, DigestNotice.Push, PushJson.Write(new DigestNotice(new LocalDate(2026, 11, 16))), new Addressee.Person(email), now, from);

        // A store that is slow to answer is not waited for, and asked again.
        async Task<string> DeliveriesAsync() => JsonNode.Parse(await GuardedBot.BodyAsync(await bot.SendAsync("GET", "/readyz")))!["deliveries"]?.ToJsonString() ?? "not known";

        Task EventuallyAsync(string expected)
        {
            var last = string.Empty;
            return Eventually.IsTrueAsync(async () => (last = await DeliveriesAsync()) == expected, () => last);
        }
    }
}
