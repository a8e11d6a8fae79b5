namespace PartnerTiers.Bot.Verbs.Serve;

/// <summary>Addresses that the contract names and this version does not have: 404 with a word, so that nobody looks for a mistake of their own.</summary>
internal static class LaterEndpoints
{
    private static readonly string[] Paths =
    [
        "/dashboard", "/p/{token}", "/mcp",
    ];

    public static void MapLater(this IEndpointRouteBuilder routes)
    {
        foreach (var path in Paths)
        {
            routes.Map(path, static () => Results.Text("not in this version\n", statusCode: StatusCodes.Status404NotFound));
        }
    }
}
