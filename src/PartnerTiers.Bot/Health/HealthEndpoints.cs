using PartnerTiers.Bot.Delivery;
using PartnerTiers.Bot.Guarding;
using PartnerTiers.Bot.Schedules;
using PartnerTiers.Operations.Health;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Bot.Health;

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: it can answer, how old its facts are, how its duties and deliveries stand, whichever process ran them (null: that cannot be read now).
/// Pushes that are stuck take nobody out of service: it answers as well as ever, and no other process could deliver them either. Watch <c>deliveries.stuck</c>.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("alive\n")).WithMetadata(OperatorEndpoint.Mark);
        routes.MapGet("/readyz", async (IStoreHealth store, Board board, ProgrammeClock clock, DutyReport report, DeliveryFigures deliveries, CancellationToken cancellationToken) =>
        {
            var reachable = (await store.CheckAsync(cancellationToken)).IsReachable;
            var sync = board.Facts.Sync;
            var age = sync is null ? (double?)null : Math.Round((clock.Now - sync.At).TotalSeconds);
            var duties = reachable ? await report.ReadAsync(cancellationToken) : null;
            var figures = reachable ? await deliveries.ReadAsync(cancellationToken) : null;
            return Results.Json(
                new
                {
                    ready = reachable && sync is not null,
                    store = reachable ? "reachable" : "unreachable",
                    facts = sync is null ? "not loaded" : "loaded",
                    factsAgeSeconds = age,
                    duties = duties?.Select(static duty => new { id = duty.Id, lastRun = duty.LastRun?.ToString(), next = duty.Next?.ToString(), failures = duty.Failures }),
                    deliveries = figures is null ? null : new { waiting = figures.Waiting, oldestSeconds = deliveries.OldestSeconds, parked = figures.Parked.Sum(static lane => lane.Count), stuck = deliveries.IsStuck },
                },
                statusCode: reachable && sync is not null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).WithMetadata(OperatorEndpoint.Mark);
    }
}
