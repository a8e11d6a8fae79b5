using Microsoft.AspNetCore.Http;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Web;

/// <summary>The language that a browser asks for.</summary>
internal static class BrowserLanguage
{
    /// <summary>The first that we speak, in the person's order of preference; else English.</summary>
    public static Language Of(HttpRequest request) => Tags(request).Select(Languages.Find).FirstOrDefault(static language => language is not null) ?? Languages.Default;

    /// <summary>The tag of the language that the person likes best; null: not said.</summary>
    public static string? Tag(HttpRequest request) => Tags(request).FirstOrDefault();

    private static IEnumerable<string> Tags(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(static tag => tag.Quality ?? 1).Select(static tag => tag.Value.Value!).Where(static tag => tag is not (null or "*"));
}
