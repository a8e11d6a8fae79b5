using Microsoft.AspNetCore.Http;

namespace PartnerTiers.Channels.Web;

/// <summary>A file of the page, compiled into the program.</summary>
/// <param name="Name">Its name below <c>Page/</c> and below <c>/chat/</c>.</param>
/// <param name="ContentType">What it is.</param>
internal sealed record PageFile(string Name, string ContentType)
{
    public static IReadOnlyList<PageFile> All { get; } =
        [new("chat.css", "text/css; charset=utf-8"), new("chat.js", "text/javascript; charset=utf-8"), new("icon.svg", "image/svg+xml")];

    public static string Read(string name)
    {
        using var reader = new StreamReader(
            typeof(PageFile).Assembly.GetManifestResourceStream("Web/Page/" + name) ?? throw new InvalidOperationException($"Web/Page/{name} is not compiled into the program."));
        return reader.ReadToEnd();
    }

    public Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = ContentType;
        return context.Response.WriteAsync(Read(Name), context.RequestAborted);
    }
}
