using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Web;

/// <summary>The page itself, in the browser's language where we speak it.</summary>
internal sealed partial class ChatPage(IConversationDesk desk, WebChatOptions options)
{
    private readonly string template = PageFile.Read("chat.html");

    public async Task WriteAsync(HttpContext context)
    {
        var language = BrowserLanguage.Of(context.Request);
        var welcome = await desk.WelcomeAsync(ChatSender.Message(options, context.Request, "welcome", string.Empty, null), context.RequestAborted);
        var html = Gap().Replace(template, gap => gap.Groups[1].Value switch
        {
            "language" => HtmlText.Encode(language.Code),
            "longest" => ChatRequest.LongestText.ToString(CultureInfo.InvariantCulture),
            "badges" => Badges(language),
            "notes" => Notes(language),
            "welcome" => WebAnswerPainter.Paint(welcome),
            "examples" => Examples(language),
            var key => HtmlText.Encode(language.Text(key)),
        });
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html, context.RequestAborted);
    }

    [GeneratedRegex(@"\{\{([A-Za-z.]+)\}\}")]
    private static partial Regex Gap();

    private string Badges(Language language)
    {
        var html = new HtmlText().Open("span", ("class", "badge")).Text(language.Text("chat.development")).Close();
        return (options.ExampleData ? html.Line().Open("span", ("class", "badge")).Text(language.Text("chat.exampleData")).Close() : html).ToString();
    }

    private string Notes(Language language) => new HtmlText().Open("p", ("class", "notes"))
        .Text(language.Text("chat.developmentNote")).Text(options.ExampleData ? " " + language.Text("chat.exampleDataNote") : string.Empty).Close().ToString();

    private string Examples(Language language)
    {
        if (options.Examples.Count == 0)
        {
            return string.Empty;
        }

        var html = new HtmlText().Open("h2", ("class", "label")).Text(language.Text("chat.examples")).Close().Open("div", ("class", "actions"));
        foreach (var example in options.Examples)
        {
            html.Open("button", ("type", "button"), ("class", "button"), ("data-text", example)).Text(example).Close();
        }

        return html.Close().ToString();
    }
}
