using PartnerTiers.Conversation.Understanding.Suggesting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace PartnerTiers.Bot.LanguageModel;

/// <summary>
/// The model as the conversation knows it: an answer within two seconds or none. A few people at a time; who comes when enough are waiting gets the built-in reply at once, and so does
/// everybody while the endpoint is down.
/// </summary>
internal sealed class ModelSuggester : IQuestionSuggester, IDisposable
{
    private const int MostAtOnce = 4;

    // People ask seldom, so failures are looked for over minutes; three in a row are a dead endpoint.
    private const int FewestFailures = 3;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly ModelEndpoint endpoint;
    private readonly ILogger<ModelSuggester> logger;
    private readonly SemaphoreSlim seats = new(MostAtOnce);
    private readonly ResiliencePipeline<ModelReply> pipeline;

    public ModelSuggester(ModelEndpoint endpoint, TimeProvider time, ILogger<ModelSuggester> logger)
    {
        this.endpoint = endpoint;
        this.logger = logger;
        pipeline = new ResiliencePipelineBuilder<ModelReply> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ModelReply>
            {
                FailureRatio = 0.6,
                MinimumThroughput = FewestFailures,
                SamplingDuration = Remembered,
                BreakDuration = Rest,
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome is { Exception: TimeoutRejectedException } or { Result.Problem: not ModelProblem.None }),
                OnOpened = arguments =>
                {
                    logger.ModelRests(ProblemOf(arguments.Outcome), arguments.Outcome.Result?.Status ?? 0, (int)Rest.TotalSeconds);
                    return ValueTask.CompletedTask;
                },
                OnClosed = _ =>
                {
                    logger.ModelIsBack();
                    return ValueTask.CompletedTask;
                },
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = ModelEndpoint.Budget })
            .Build();
    }

    /// <inheritdoc/>
    public async Task<string?> SuggestAsync(SuggestionRequest request, CancellationToken cancellationToken)
    {
        var reply = await AskAsync(request, cancellationToken);
        if (reply.Text is null)
        {
            logger.ModelSaidNothing(reply.Problem, reply.Status);
        }

        return reply.Text;
    }

    /// <summary>The same, with why there is nothing.</summary>
    public async Task<ModelReply> AskAsync(SuggestionRequest request, CancellationToken cancellationToken)
    {
        if (!await seats.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return new ModelReply(null, ModelProblem.NotAsked);
        }

        try
        {
            return await pipeline.ExecuteAsync(
                static async (asked, token) =>
                {
                    var (endpoint, request) = asked;

                    // What doesn't let itself be cancelled is left behind.
                    return await endpoint.AskAsync(request, token).WaitAsync(token);
                },
                (endpoint, request),
                cancellationToken);
        }
        catch (TimeoutRejectedException)
        {
            return new ModelReply(null, ModelProblem.Slow);
        }
        catch (BrokenCircuitException)
        {
            return new ModelReply(null, ModelProblem.NotAsked);
        }
        finally
        {
            seats.Release();
        }
    }

    public void Dispose() => seats.Dispose();

    private static ModelProblem ProblemOf(Outcome<ModelReply> outcome) => outcome.Result?.Problem ?? ModelProblem.Slow;
}
