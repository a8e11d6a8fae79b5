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

/// <summary>Microseconds and allocations a sentence as the number of partners grows; beside a plain search that measures every stretch of the sentence against every name.</summary>
internal static class ReadBenchmark
{
    private const int Runs = 5;
    private static readonly string[] Syllables = ["ba", "cor", "del", "fen", "gar", "hol", "iv", "jun", "kal", "lor", "mer", "nor", "op", "pel", "quin", "ros", "sil", "tor", "ul", "vex", "wen", "yar", "zim"];
    private static readonly string[] Trades = ["Systems", "Consulting", "Software", "Cloud", "Data", "Digital", "Networks", "Labs", "Solutions", "Partners"];
    private static readonly string[] Forms = ["GmbH", "Inc.", "Ltd", "S.A.", "B.V.", "AB"];

    public static void Run()
    {
        var grammar = new Grammar(QuestionCatalogue.All);
        foreach (var count in new[] { 100, 10_000, 100_000 })
        {
            var partners = Partners(count);
            var view = View(partners);
            var reader = new SentenceReader(grammar, new ReaderIndexes(grammar));
            var sentences = Sentences(partners);
            var build = Stopwatch.StartNew();
            Read();
            var built = build.Elapsed;
            Read();
            var times = new List<double>();
            long bytes = 0;
            for (var run = 0; run < Runs; run++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var watch = Stopwatch.StartNew();
                Read();
                times.Add(watch.Elapsed.TotalMicroseconds / sentences.Length);
                bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / sentences.Length;
            }

            var names = partners.Select(static partner => partner.Name.ToLowerInvariant()).ToArray();
            var scanned = Stopwatch.StartNew();
            _ = Nearest(sentences[0].ToLowerInvariant(), names);
            var (ours, plain) = (times.Order().ElementAt(Runs / 2), scanned.Elapsed.TotalMicroseconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read, {count,7:N0} partners: {ours,8:F0} µs, {bytes / 1024.0,6:F0} KB a sentence (index built in {built.TotalSeconds:F1} s); every name measured: {plain,10:F0} µs, {plain / ours:F1} times ours"));

            void Read()
            {
                foreach (var sentence in sentences)
                {
                    reader.Read(sentence, view, "en", null);
                }
            }
        }
    }

    private static ProgrammeView View(ImmutableArray<Partner> partners)
    {
        var board = new Board(Northwind.Book, new ProgrammeClock(ManualTime.Monday, Northwind.Book));
        board.Swap(Snapshot.Build(new FactSet(partners, [], [], [], [], [], [])), new SyncRecord(1, Instant.FromUtc(2026, 11, 16, 6, 0), "benchmark", 0, 0, 0, 0, [], Duration.FromSeconds(1)));
        return board.ViewFor(new Audience.Home(Roles.Seller, null));
    }

    private static ImmutableArray<Partner> Partners(int count)
    {
        var random = new Random(3);
        return
        [
            .. Enumerable.Range(1, count).Select(number => new Partner(
                "P" + number.ToString(CultureInfo.InvariantCulture),
                $"{Word(random)} {Trades[random.Next(Trades.Length)]} {Forms[random.Next(Forms.Length)]}",
                "reseller",
                "EMEA",
                "DE",
                [],
                ["Kubernetes"],
                ["Retail"],
                $"manager{number % 50}@example.com",
                "select")),
        ];
    }

    private static string Word(Random random)
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    // As people ask: named in full, in part, misspelt, and of lists that name nobody.
    private static string[] Sentences(ImmutableArray<Partner> partners)
    {
        var (full, part) = (partners[partners.Length / 2].Name, partners[partners.Length / 3].Name.Split(' ')[0]);
        var misspelt = full.Remove(2, 1);
        return
        [
            $"what does {misspelt} need for Elite",
            $"how is {full} doing",
            $"Was fehlt {part} für Select?",
            $"compare {full} and {part}",
            "who are our Elite partners in EMEA",
            "Select resellers in Germany with CSAT above 4.5",
            "how many Select partners do we have per region",
            "welche Partner haben mehr als 500.000 € Umsatz",
        ];
    }

    private static int Nearest(string sentence, string[] names)
    {
        var words = sentence.Split(' ');
        var (best, distance) = (-1, int.MaxValue);
        for (var from = 0; from < words.Length; from++)
        {
            for (var to = from + 1; to <= Math.Min(words.Length, from + 3); to++)
            {
                var stretch = string.Join(' ', words[from..to]);
                for (var name = 0; name < names.Length; name++)
                {
                    if (Distance(stretch, names[name]) is var found && found < distance)
                    {
                        (best, distance) = (name, found);
                    }
                }
            }
        }

        return best;
    }

    private static int Distance(string left, string right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            row[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            var corner = row[0];
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var above = row[column];
                row[column] = Math.Min(Math.Min(row[column] + 1, row[column - 1] + 1), corner + (left[line - 1] == right[column - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[right.Length];
    }
}
