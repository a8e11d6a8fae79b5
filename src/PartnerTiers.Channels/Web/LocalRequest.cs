using System.Net;
using Microsoft.AspNetCore.Http;

namespace PartnerTiers.Channels.Web;

/// <summary>
/// Whether a request comes from a person at this computer. The address alone does not say: a page of the internet can point its own name at 127.0.0.1 (DNS rebinding) or
/// send a form to it (cross-site request), and a proxy on this computer passes on what came from outside.
/// </summary>
internal static class LocalRequest
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <summary>Why it doesn't; null: it does.</summary>
    public static string? WhyNot(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
        {
            return "This page answers the computer it runs on only.";
        }

        if (Forwarding.Any(context.Request.Headers.ContainsKey))
        {
            return "This page does not answer through a proxy.";
        }

        if (!IsLocalName(context.Request.Host.Host))
        {
            return "This page answers to the names localhost, 127.0.0.1 and [::1] only.";
        }

        return HttpMethods.IsGet(context.Request.Method) || IsOurs(context.Request) ? null : "This request was made by another page.";
    }

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>A browser says with every POST which page made it. A program that is no browser says nothing and can't be tricked by a page.</summary>
    private static bool IsOurs(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        var site = request.Headers["Sec-Fetch-Site"];
        return (origin.Count == 0 || (origin.Count == 1 && origin[0] == $"{request.Scheme}://{request.Host}")) && (site.Count == 0 || (site.Count == 1 && site[0] == "same-origin"));
    }
}
