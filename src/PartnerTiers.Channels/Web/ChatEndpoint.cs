using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Web;

/// <summary><c>POST /chat</c>: a message in, its drawn answer out.</summary>
internal sealed class ChatEndpoint(IConversationDesk desk, WebChatOptions options, TimeProvider time, ILogger<ChatEndpoint> logger)
{
    public async Task AnswerAsync(HttpContext context)
    {
        // Only a page of ours can send this content type without asking first; a form of another page cannot.
        if (!context.Request.HasJsonContentType())
        {
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, "Only application/json is read here.");
            return;
        }

        var received = await RequestBody.ReadAsync(context, ChatRequest.LargestBody, time);
        if (received is not ReceivedBody.Whole { Bytes: var body })
        {
            await RefuseAsync(context, ((ReceivedBody.Refused)received).Status, BrowserLanguage.Of(context.Request).Text("chat.tooLong"));
            return;
        }

        if (ChatRequest.Read(body.Span) is not { } request)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "Not understood: a text or a press, and a thread of 8 to 64 letters, digits and hyphens.");
            return;
        }

        if (request.Text is { Length: > ChatRequest.LongestText })
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, BrowserLanguage.Of(context.Request).Text("chat.tooLong"));
            return;
        }

        await AnswerAsync(context, request);
    }

    private async Task AnswerAsync(HttpContext context, ChatRequest request)
    {
        try
        {
            var answer = await desk.AnswerAsync(ChatSender.Message(options, context.Request, request.Thread!, request.Text ?? string.Empty, request.Press), context.RequestAborted);
            await WriteAsync(context, new Dictionary<string, string>
            {
                ["kind"] = answer.Kind,
                ["language"] = answer.Language.Code,
                ["summary"] = CleanText.Of(answer.Summary.Plain(answer.Language)),
                ["html"] = WebAnswerPainter.Paint(answer),
            });
        }
#pragma warning disable CA1031 // Whatever broke: the person is told and the page goes on.
        catch (Exception broken) when (broken is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            WebLog.AnswerFailed(logger, broken);
            await RefuseAsync(context, StatusCodes.Status500InternalServerError, BrowserLanguage.Of(context.Request).Text("chat.broken"));
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, new Dictionary<string, string> { ["error"] = error });
    }

    private static Task WriteAsync(HttpContext context, Dictionary<string, string> body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body), context.RequestAborted).AsTask();
    }
}
