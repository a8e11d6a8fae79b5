namespace PartnerTiers.Benchmarks;

/// <summary>The least that an ASP.NET Core program can be: the yardstick for start and memory.</summary>
internal static class EmptyServer
{
    public static void Run(string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/chat", () => "hello");
        app.MapGet("/healthz", () => "alive");
        app.Run();
    }
}
