using System.CommandLine;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Evaluation;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Bot.Verbs.Evaluate;

/// <summary><c>evaluate</c>: every partner's standing. Only the report on standard output; what is odd about the facts on standard error.</summary>
internal sealed class EvaluateVerb : IVerb
{
    public Command Create(CommonOptions common)
    {
        var format = Choice.Of<EvaluationFormat>("--format", "table, csv or json.");
        var partner = new Option<string?>("--partner") { Description = "Only the partner with this ID.", HelpName = "ID" };
        var review = new Option<bool>("--review") { Description = "The next review's standing: judged on the coming quarter-end, on today's facts." };
        var command = new Command("evaluate", "Every partner's standing.") { format, partner, review };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var workplace = await Workplace.OpenAsync(common.Read(result), cancellationToken);
            if (workplace is null || !await workplace.HasFactsAsync(cancellationToken))
            {
                return workplace is null ? ExitCode.Usage : ExitCode.Failed;
            }

            var view = workplace.Get<Board>().ViewFor(Doorkeeper.Operator);
            var id = result.GetValue(partner);
            if (id is not null && view.Find(id) is null)
            {
                await Console.Error.WriteLineAsync($"--partner: there is no partner with the id '{id}'.");
                return ExitCode.Usage;
            }

            var judgedOn = result.GetValue(review) ? view.ReviewDay : view.Today;
            await DataProblemReport.WriteAsync(Console.Error, view, workplace.Get<Board>().Facts, judgedOn, id);
            await using var output = Console.OpenStandardOutput();
            var request = new EvaluationRequest(view.Book, workplace.Get<Board>().Facts.Snapshot, view.Today, judgedOn) { PartnerId = id, Published = workplace.Get<Board>().Decided.TierOf };
            EvaluationReport.Write(result.GetValue(format), request, output, Console.IsOutputRedirected ? 100 : Math.Max(80, Console.WindowWidth));
            return ExitCode.Good;
        });
        return command;
    }
}
