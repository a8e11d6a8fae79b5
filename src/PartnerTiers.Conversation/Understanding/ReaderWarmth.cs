using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Understanding;

/// <summary>Has words, phrases and names ready before somebody asks. Where it is late or fails, the question that needs them makes them, as it would have without.</summary>
internal sealed class ReaderWarmth(IServiceProvider services, Board board, ILogger<ReaderWarmth> logger)
{
    /// <summary>Begins at once, and again with every swap of the facts.</summary>
    public void Begin()
    {
        board.WhenSwapped(() => Task.Run(Warm));
        Task.Run(Warm);
    }

    private void Warm()
    {
        try
        {
            var view = board.ViewFor(Doorkeeper.Operator);
            services.GetRequiredService<ReaderIndexes>().Prepare(view);

            // One sentence of each language, so that the code that reads is compiled as well.
            var reader = services.GetRequiredService<SentenceReader>();
            reader.Read("which Select partners are close to Elite", view, "en", null);
            reader.Read("welche Partner brauchen noch Zertifikate", view, "de", null);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            Log.NotWarm(logger, bug);
        }
    }
}
