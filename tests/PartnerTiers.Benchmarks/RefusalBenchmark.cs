using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NodaTime;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Tests.Understanding;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Testing;

namespace PartnerTiers.Benchmarks;

/// <summary>
/// Whether the time of a "no" tells somebody of a partner that another partner exists: the same sentences about partners that are in the programme and about names of the same make that are not,
/// by turns. A ratio near 1 tells nothing.
/// </summary>
internal static class RefusalBenchmark
{
    private const int Partners = 10_000;
    private const int Names = 40;
    private const int Rounds = 60;

    private static readonly string[] Shapes = ["how is {0} doing", "what does {0} need for Elite", "compare us and {0}", "which deals count for {0}'s revenue"];

    public static void Run()
    {
        // Of one list of names every other one is a partner, so that both halves are of the same make.
        var names = Enumerable.Range(0, Partners * 2).Select(Name).ToList();
        var partners = names.Where(static (_, place) => place % 2 == 0).Select(static (name, place) => new Partner($"P{place}", name, "reseller", "EMEA", "DE", [], ["Kubernetes"], ["Retail"], "mia@example.com", "select")).ToImmutableArray();
        var board = new Board(Northwind.Book, new ProgrammeClock(ManualTime.Monday, Northwind.Book));
        board.Swap(Snapshot.Build(new FactSet(partners, [], [], [], [], [], [])), new SyncRecord(1, Instant.FromUtc(2026, 11, 16, 6, 0), "benchmark", 0, 0, 0, 0, [], Duration.FromSeconds(1)));
        var view = board.ViewFor(new Audience.OfPartner("P0"));
        var grammar = new Grammar(QuestionCatalogue.All);
        var reader = new SentenceReader(grammar, new ReaderIndexes(grammar));
        var (known, unknown) = (Of(names, 2), Of(names, 3));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"refusal, {Partners:N0} partners, asked by one of them: what exists takes {Ratio(known, unknown):F3} times as long as what does not, measured against itself {Ratio(unknown, unknown):F3}"));

        double Ratio(List<string> one, List<string> other)
        {
            var (first, second) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                // By turns, and the first turn by turns as well: what else the machine does falls on both alike.
                foreach (var (sentences, times) in round % 2 == 0 ? [(one, first), (other, second)] : new[] { (other, second), (one, first) })
                {
                    var watch = Stopwatch.StartNew();
                    foreach (var sentence in sentences)
                    {
                        reader.Read(sentence, view, "en", null);
                    }

                    times.Add(watch.Elapsed.TotalMicroseconds);
                }
            }

            return Median(first) / Median(second);
        }
    }

    private static List<string> Of(List<string> names, int from) =>
        [.. names.Where((_, place) => place >= from && (place - from) % 2 == 0).Take(Names).SelectMany(static name => Shapes.Select(shape => string.Format(CultureInfo.InvariantCulture, shape, name)))];

    private static double Median(List<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    // Letters from the number, so that neighbours have names of the same length.
    private static string Name(int number)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        var left = (number * 7_919) % 1_000_003;
        var word = new char[6];
        for (var at = 0; at < word.Length; at++)
        {
            var letters = at % 2 == 0 ? Consonants : Vowels;
            word[at] = letters[left % letters.Length];
            left = (left / letters.Length) + (number * (at + 3) % 11);
        }

        return char.ToUpperInvariant(word[0]) + new string(word[1..]) + " Systems";
    }
}
