using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.Tests.Trust;

/// <summary>The bot on 2 January, with a review under way, and at another partner all that can be decided: a grace with a plan, an exception, an appeal. What people wrote in it is told to nobody outside.</summary>
internal static class GovernedBot
{
    private static readonly LocalDate LastReview = new(2026, 9, 30);
    private static readonly LocalDate Grace = new(2027, 3, 31);

    /// <summary>What people wrote about the other partner, and who.</summary>
    public static IReadOnlyList<string> Written { get; } = ["quokka merger", "overhaul of the marmot desk", "Xenia Quillfeather", "ocelot contract", "wombat reason"];

    public static async Task<LeakBot> StartAsync()
    {
        var bot = await LeakBot.StartAsync();
        var services = bot.Services;
        foreach (var moment in new[] { Instant.FromUtc(2026, 12, 18, 9, 0), Instant.FromUtc(2027, 1, 1, 9, 0), Instant.FromUtc(2027, 1, 2, 9, 0) })
        {
            bot.Time.MoveTo(moment);
            await services.GetRequiredService<ReviewDuty>().RunAsync(services.GetRequiredService<ProgrammeClock>().Now, default);
        }

        var other = bot.Others.First(static partner => partner.Partner.Name.StartsWith("Globex", StringComparison.Ordinal)).Partner.Id;
        var paula = new Actor("slack", "U7", "paula.prove@example.com", "T0HOME", "D7");
        services.GetRequiredService<Board>().Decide(decided => decided with
        {
            Tiers = new Dictionary<string, PublishedTier> { [other] = new(LastReview, "select", null, Grace, new LocalDate(2026, 10, 15)) }.ToFrozenDictionary(),
            Exceptions = decided.Exceptions.SetItem(other, new ExceptionGrant(other, "elite", "the quokka merger delays it", paula, Instant.FromUtc(2026, 12, 1, 9, 0), Grace)),
            Plans = decided.Plans.SetItem(other, new GracePlan(other, Grace) { Revision = 1, Items = [new PlanItem(1, "overhaul of the marmot desk", PlanSide.Partner, "Xenia Quillfeather", new LocalDate(2027, 1, 20))] }),
            Appeals = decided.Appeals.SetItem(other, new AppealCase(other, Filed, paula, Instant.FromUtc(2026, 12, 20, 9, 0)) { Answer = new AppealAnswered(LastReview, null, "the wombat reason") }),
        });
        return bot;
    }

    private static AppealFiled Filed => new(
        LastReview,
        "revenue",
        "the ocelot contract was signed in September",
        ByPartner: false,
        "paula.prove@example.com",
        new LocalDate(2027, 1, 8),
        new AppealFindings(LastReview, "elite", "select", "elite", new LocalDate(2025, 10, 1), LastReview, [new AppealRow("revenue", Unit.Money, 1_000_000m, Word.AtLeast, 980_000m, 1_030_000m, MetThen: false, MetNow: true)], []));
}
