using System.Globalization;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>
/// What has been reached on the development half, kept in <c>reached.txt</c>: per world and language, and apart for what the bot can answer and what is coming.
/// Right answers may not become fewer, wrong ones not more; PARTNERTIERS_WRITE_GOLDEN=1 writes down what is reached now.
/// </summary>
internal static class Ratchet
{
    private static readonly string File = CorpusFiles.PathOf("reached.txt");

    /// <summary>Fails with what got worse.</summary>
    public static void Check(IEnumerable<Verdict> development)
    {
        var now = development
            .GroupBy(static verdict => verdict.Asked.World.Name + " " + verdict.Asked.Language + (Tallies.IsComing(verdict.Asked) ? " coming" : string.Empty))
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => (Name: group.Key, Right: group.ToList().Of(Outcome.Right), Wrong: group.ToList().Of(Outcome.Wrong)))
            .ToList();
        if (Environment.GetEnvironmentVariable("PARTNERTIERS_WRITE_GOLDEN") == "1")
        {
            System.IO.File.WriteAllLines(File, now.Select(static line => string.Create(CultureInfo.InvariantCulture, $"{line.Name}: {line.Right} right, {line.Wrong} wrong")));
            return;
        }

        var reached = System.IO.File.ReadAllLines(File).Select(static line => line.Split(": ")).ToDictionary(static parts => parts[0], static parts => Numbers(parts[1]));
        var worse = now
            .Where(line => reached.ContainsKey(line.Name) && (line.Right < reached[line.Name].Right || line.Wrong > reached[line.Name].Wrong))
            .Select(line => $"{line.Name}: {line.Right} right, {line.Wrong} wrong; reached were {reached[line.Name].Right} right, {reached[line.Name].Wrong} wrong");
        Assert.True(!worse.Any(), $"{string.Join('\n', worse)}\nWhat failed stands in artifacts/evaluation/development-failures.txt.");
    }

    private static (int Right, int Wrong) Numbers(string text)
    {
        var numbers = text.Split(' ');
        return (int.Parse(numbers[0], CultureInfo.InvariantCulture), int.Parse(numbers[2], CultureInfo.InvariantCulture));
    }
}
