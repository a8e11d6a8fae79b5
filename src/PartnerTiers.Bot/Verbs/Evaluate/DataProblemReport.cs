using NodaTime;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Problems;

namespace PartnerTiers.Bot.Verbs.Evaluate;

/// <summary>What is odd about the facts, a line each.</summary>
internal static class DataProblemReport
{
    // A wrong export can have one per row; the first ones tell what it is about.
    private const int Most = 20;

    public static async Task WriteAsync(TextWriter output, ProgrammeView view, FactsInForce facts, LocalDate judgedOn, string? partnerId)
    {
        var problems = view.Partners
            .Where(partner => partnerId is null || partner.Partner.Id == partnerId)
            .SelectMany(partner => DataProblems.Of(view.Book.InForceOn(judgedOn), facts.Snapshot, partner, null).Select(problem => $"data problem: {partner.Partner.Id}: {Say(problem)}"))
            .ToList();
        foreach (var line in problems.Take(Most))
        {
            await output.WriteLineAsync(line);
        }

        if (problems.Count > Most)
        {
            await output.WriteLineAsync($"data problem: … and {problems.Count - Most} more.");
        }
    }

    private static string Say(DataProblem problem) => problem.Kind switch
    {
        DataProblemKind.WonWithoutAmount => $"deal {problem.Id} is won and has no amount; it doesn't count.",
        DataProblemKind.WonWithoutDate => $"deal {problem.Id} is won and has no closed_on; it doesn't count.",
        DataProblemKind.WonWithoutRate => $"deal {problem.Id} is in {problem.Currency}, which has no rate on or before {problem.On:uuuu-MM-dd}; it doesn't count.",
        DataProblemKind.TierUnknown => $"the tier '{problem.Id}' is none of the programme's; it is read as the lowest.",
        DataProblemKind.TierDiffers => $"the CRM says tier '{problem.Id}', the last decision says '{problem.About}', which holds.",
        DataProblemKind.TypeUnknown => $"the type '{problem.Id}' is none of the programme's.",
        _ => $"a {problem.On:uuuu-MM-dd} survey or renewal has no score; it doesn't count.",
    };
}
