using Microsoft.AspNetCore.Http;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Web;

/// <summary>Makes the desk's message of what the page sent.</summary>
internal static class ChatSender
{
    public static IncomingMessage Message(WebChatOptions options, HttpRequest request, string thread, string text, string? press) =>
        new("web", new Sender("local", null, options.Email), new Place("web", thread, IsPrivate: true), text, press, BrowserLanguage.Tag(request));
}
