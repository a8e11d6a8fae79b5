using System.Diagnostics;
using System.Globalization;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;

namespace PartnerTiers.Benchmarks;

/// <summary>The steps of a quarter-end, each in the process that was started for it.</summary>
internal static class QuarterEndSteps
{
    /// <summary>What a step says when it has its facts: from here on it counts, and may be killed.</summary>
    public const string Ready = "ready";

    private static readonly TimeSpan Delivering = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(string folder, string step)
    {
        await using var services = QuarterEndWorld.Open(folder);
        await services.MigrateStoreAsync(default);
        var meter = new Meter();
        if (step == "sync")
        {
            await services.GetRequiredService<FactSync>().EnsureAsync(null, default);
            meter.Say("sync: read, index, store");
            await QuarterEndWorld.PeopleAsync(services);
            return;
        }

        await services.GetRequiredService<FactSync>().LoadAsync(default);
        await services.GetRequiredService<LedgerReader>().ReadToTheEndAsync(default);
        if (step == "board")
        {
            meter.Say("bot: facts and records read from the store, indexed");
        }

        Console.WriteLine(Ready);
        await RunAsync(services, step, new Meter());
    }

    private static async Task RunAsync(IServiceProvider services, string step, Meter meter)
    {
        var board = services.GetRequiredService<Board>();
        switch (step)
        {
            case "board":
                var view = board.ViewFor(Doorkeeper.Operator);
                meter = new Meter();
                view.TodayOf(view.Partners[0]);
                meter.Say("bot: first answer about one partner");
                meter = new Meter();
                var near = view.Partners.Count(partner => view.AtReview(partner).NearUpgrade);
                meter.Say("bot: first list over all partners, all standings kept");
                meter = new Meter();
                near += view.Partners.Count(partner => view.AtReview(partner).BelowPublished);
                meter.Say("bot: the next list");
                GC.KeepAlive(near);
                break;
            case "freeze":
                var known = await services.GetRequiredService<IReviewStore>().CountAsync(QuarterEndWorld.Day, default);
                await services.GetRequiredService<Freezing>().RunAsync(board.Decided.Reviews.Of(QuarterEndWorld.Day) ?? new ReviewPicture(QuarterEndWorld.Day), default);
                meter.Say(known == 0 ? "freeze: judge with receipts and keep" : string.Create(CultureInfo.InvariantCulture, $"freeze: gone on with after {known:N0} partners"));
                break;
            case "propose":
                await services.GetRequiredService<ReviewDuty>().RunAsync(QuarterEndWorld.Now, default);
                meter.Say("propose: a card for each case");
                break;
            case "publish":
                await PublishAsync(services, meter);
                break;
            case "deliver":
                await DeliverAsync(services, meter);
                break;
            default:
                Console.WriteLine("  " + await QuarterEndCheck.RunAsync(services));
                break;
        }
    }

    private static async Task PublishAsync(IServiceProvider services, Meter meter)
    {
        // An approver's word; of a later process it is known already. What people would decide is taken as proposed: it is the machine that is measured.
        await services.GetRequiredService<ReviewLedger>().TryAddAsync(
            ReviewRecords.Key(QuarterEndWorld.Day, "ordered"), ReviewRecords.Ordered, null, Actor.Program, new PublicationOrdered(QuarterEndWorld.Day, QuarterEndWorld.Day.PlusDays(15)), default);
        await services.GetRequiredService<LedgerReader>().ReadToTheEndAsync(default);
        var review = services.GetRequiredService<Board>().Decided.Reviews.Of(QuarterEndWorld.Day)!;
        var known = await services.GetRequiredService<IReviewStore>().CountOutcomesAsync(QuarterEndWorld.Day, default);
        var steps = review.Steps.Count(static step => step != "cards");
        var done = await services.GetRequiredService<Publication>().RunAsync(QuarterEndWorld.Day, default);
        meter.Say(!done ? "publish: not done"
            : known == 0 ? "publish: tiers, CRM, letters, movements, summary"
            : string.Create(CultureInfo.InvariantCulture, $"publish: gone on with after {known:N0} tiers, {steps} steps"));
    }

    private static async Task DeliverAsync(IServiceProvider services, Meter meter)
    {
        using var end = new CancellationTokenSource(Delivering);
        await services.GetRequiredService<DeliveryDesk>().RunAsync(end.Token);
        var figures = await services.GetRequiredService<IOutboxStore>().CountAsync(default);
        meter.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"deliver: {(figures.Sent + figures.Dropped) / meter.Elapsed.TotalSeconds:F0} a second ({figures.Sent:N0} sent, {figures.Waiting:N0} wait)"));
        if (figures.Dropped > 0 || !figures.Parked.IsEmpty)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {figures.Dropped:N0} dropped, {figures.Parked.Sum(static lane => lane.Count):N0} parked"));
        }
    }

    /// <summary>Seconds, processor and memory since it was made.</summary>
    private sealed class Meter
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private readonly TimeSpan processor = Environment.CpuUsage.TotalTime;
        private readonly long allocated = GC.GetTotalAllocatedBytes();

        public TimeSpan Elapsed => watch.Elapsed;

        public void Say(string what)
        {
            var took = watch.Elapsed;
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {what,-58} {took.TotalSeconds,7:F1} s (processor {(Environment.CpuUsage.TotalTime - processor).TotalSeconds,5:F1} s), allocated {(GC.GetTotalAllocatedBytes() - allocated) / 1_000_000,6:N0} MB, memory now {self.WorkingSet64 / 1_000_000,5:N0}, most {self.PeakWorkingSet64 / 1_000_000,5:N0} MB"));
        }
    }
}
