namespace PartnerTiers.Bot.Guarding;

/// <summary>
/// What browsers are told about every answer, whoever writes it: run and load nothing, be in no frame, guess no type, keep nothing, tell nobody where
/// one came from. A page that needs more says so itself, and then its own word stands.
/// </summary>
internal static class AnswerHeaders
{
    private static readonly (string Name, string Value)[] Strictest =
    [
        ("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cache-Control", "no-store"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    /// <summary>Sees to it for one answer.</summary>
    /// <param name="http">The request.</param>
    /// <param name="isPublic">The bot has an encrypted public address, so that browsers may be told to use no other.</param>
    public static void Promise(HttpContext http, bool isPublic) => http.Response.OnStarting(() =>
    {
        var headers = http.Response.Headers;
        foreach (var (name, value) in Strictest)
        {
            headers.TryAdd(name, value);
        }

        if (isPublic && http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return Task.CompletedTask;
    });
}
