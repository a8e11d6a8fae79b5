using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Chat;
using PartnerTiers.Bot.Options;
using PartnerTiers.Conversation.Understanding.Suggesting;

namespace PartnerTiers.Bot.LanguageModel;

/// <summary>An OpenAI-compatible endpoint (POST <c>chat/completions</c> under its base address). One question, one reply; nothing is kept there or here.</summary>
internal sealed class ModelEndpoint : IDisposable
{
    /// <summary>questions.md: "It failing or timing out (2 s) leaves the built-in behaviour." Connecting is part of it.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    // Nobody waits for it longer than the budget; this ends what is left behind then.
    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(15);

    private const int MostTokens = 400;
    private const string NoKey = "none";

    private readonly HttpClient http;
    private readonly ChatClient chat;

    // Some endpoints know no schema, or no such option: what they refused once is not sent again.
    private volatile bool isPlain;

    public ModelEndpoint(LanguageModelOptions options)
    {
        var hasKey = !string.IsNullOrEmpty(options.Key);
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Connecting, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        http = new HttpClient(new BoundedResponses(hasKey) { InnerHandler = sockets }) { Timeout = Timeout.InfiniteTimeSpan };
        chat = new ChatClient(options.Model, new ApiKeyCredential(hasKey ? options.Key! : NoKey), new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Endpoint!),
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            EnableDistributedTracing = false,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        });
    }

    /// <summary>Asks. Throws for nothing but <paramref name="cancellationToken"/>, which also is what ends it in time.</summary>
    public async Task<ModelReply> AskAsync(SuggestionRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return isPlain ? await SendAsync(request, new ChatCompletionOptions(), cancellationToken) : await SendFormattedAsync(request, cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (ClientResultException refusal) when (refusal.Status != 0)
        {
            return new ModelReply(null, ModelProblem.Refused, refusal.Status);
        }
        catch (Exception failure)
        {
            // Bytes of a stranger go through a parser of others: whatever it throws, there is no reply. Messages are dropped, since they may quote what was sent.
            var isUnreachable = (failure as HttpRequestException ?? failure.InnerException as HttpRequestException)?.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            return new ModelReply(null, isUnreachable ? ModelProblem.Unreachable : ModelProblem.Unreadable);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<ModelReply> SendFormattedAsync(SuggestionRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var format = ChatResponseFormat.CreateJsonSchemaFormat("question", BinaryData.FromString(request.Schema), jsonSchemaIsStrict: true);
            return await SendAsync(request, new ChatCompletionOptions { ResponseFormat = format, Temperature = 0, MaxOutputTokenCount = MostTokens }, cancellationToken);
        }
        catch (ClientResultException refusal) when (refusal.Status is 400 or 422)
        {
            var reply = await SendAsync(request, new ChatCompletionOptions(), cancellationToken);
            isPlain = true;
            return reply;
        }
    }

    private async Task<ModelReply> SendAsync(SuggestionRequest request, ChatCompletionOptions options, CancellationToken cancellationToken)
    {
        ChatCompletion completion = await chat.CompleteChatAsync([new SystemChatMessage(request.Instructions), new UserChatMessage(request.Sentence)], options, cancellationToken);
        var text = string.Concat(completion.Content.Where(static part => part.Kind == ChatMessageContentPartKind.Text).Select(static part => part.Text));
        return text.Length == 0 ? new ModelReply(null, ModelProblem.Unreadable) : new ModelReply(text);
    }
}
