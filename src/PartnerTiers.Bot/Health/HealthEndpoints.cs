using PartnerTiers.Bot.Guarding;
using PartnerTiers.Operations.Health;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Bot.Health;

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: it can answer, and how old its facts are.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("alive\n")).WithMetadata(OperatorEndpoint.Mark);
        routes.MapGet("/readyz", async (IStoreHealth store, Board board, ProgrammeClock clock, CancellationToken cancellationToken) =>
        {
            var reachable = (await store.CheckAsync(cancellationToken)).IsReachable;
            var sync = board.Facts.Sync;
            var age = sync is null ? (double?)null : Math.Round((clock.Now - sync.At).TotalSeconds);
            return Results.Json(
                new { ready = reachable && sync is not null, store = reachable ? "reachable" : "unreachable", facts = sync is null ? "not loaded" : "loaded", factsAgeSeconds = age },
                statusCode: reachable && sync is not null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).WithMetadata(OperatorEndpoint.Mark);
    }
}
