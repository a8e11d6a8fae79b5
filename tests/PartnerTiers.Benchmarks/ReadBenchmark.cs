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
/// Microseconds and allocations a sentence as the number of partners grows, for sentences of five kinds, each beside parsing the JSON of a Teams activity in the same run; and the index
/// of names, beside a plain search that measures every stretch of one sentence against every name.
/// </summary>
internal static class ReadBenchmark
{
    private const int Runs = 5;
    private static readonly string[] Syllables = ["ba", "cor", "del", "fen", "gar", "hol", "iv", "jun", "kal", "lor", "mer", "nor", "op", "pel", "quin", "ros", "sil", "tor", "ul", "vex", "wen", "yar", "zim"];
    private static readonly string[] Trades = ["Systems", "Consulting", "Software", "Cloud", "Data", "Digital", "Networks", "Labs", "Solutions", "Partners"];
    private static readonly string[] Forms = ["GmbH", "Inc.", "Ltd", "S.A.", "B.V.", "AB"];

    private const int Rounds = 40;
    private const string Activity = """
        {"type":"message","id":"1483719384932","timestamp":"2026-11-16T09:00:00.000Z","serviceUrl":"https://smba.example.com/emea/","channelId":"msteams","from":{"id":"29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2qQ","name":"Jo Winter","aadObjectId":"49c4641c-ab91-4248-aebb-6a7de286397b"},"conversation":{"conversationType":"personal","id":"a:17I0kl8EkpE1O9PH5TWrzrLNwnWWcfrU7QZjKR0WSfOpzbfcAg2IaydGElSo10tVr4C7Fc6GtieTJX663WuJCc1uA83n4CSrHSgGBj5XNYLcVlJAs2ZX8DbYBPck201w-","tenantId":"72f988bf-86f1-41af-91ab-2d7cd011db47"},"recipient":{"id":"28:c9e8c047-2a34-40a1-b28a-b162d5f5327c","name":"PartnerTiers"},"textFormat":"plain","text":"who are our Elite partners in EMEA","entities":[{"locale":"en-US","country":"US","platform":"Windows","type":"clientInfo"}],"channelData":{"tenant":{"id":"72f988bf-86f1-41af-91ab-2d7cd011db47"}},"locale":"en-US"}
        """;

    public static void Run()
    {
        var started = Stopwatch.StartNew();
        var grammar = new Grammar(QuestionCatalogue.All);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"words and phrases: {started.Elapsed.TotalMilliseconds:F0} ms, once, in the background of the start"));
        foreach (var count in new[] { 100, 10_000, 100_000 })
        {
            var partners = Partners(count);
            var view = View(partners);
            var indexes = new ReaderIndexes(grammar);
            var memory = GC.GetTotalMemory(forceFullCollection: true);
            var build = Stopwatch.StartNew();
            indexes.Prepare(view);
            var built = build.Elapsed;
            memory = GC.GetTotalMemory(forceFullCollection: true) - memory;
            var sentences = Sentences(partners);
            var names = partners.Select(static partner => partner.Name.ToLowerInvariant()).ToArray();
            var scanned = Stopwatch.StartNew();
            _ = Nearest(sentences[0].Sentences[0].ToLowerInvariant(), names);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read, {count:N0} partners: index {built.TotalMilliseconds:F0} ms, {memory / 1048576.0:F1} MB; measuring one sentence against every name takes {scanned.Elapsed.TotalMilliseconds:F0} ms"));
            var reader = new SentenceReader(grammar, indexes);
            foreach (var (kind, asked) in sentences)
            {
                var (ours, bytes) = Measure(() =>
                {
                    foreach (var sentence in asked)
                    {
                        reader.Read(sentence, view, "en", null);
                    }
                });
                var (json, _) = Measure(static () => System.Text.Json.JsonDocument.Parse(Activity).Dispose());
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-15} {ours / asked.Length,8:F0} µs  {bytes / asked.Length / 1024.0,6:F0} KB  {ours / asked.Length / json,6:F1} times parsing an activity"));
            }
        }
    }

    // The fastest of some runs, each of many rounds: on a busy machine the others tell of its neighbours.
    private static (double Microseconds, long Bytes) Measure(Action run)
    {
        for (var round = 0; round < Rounds; round++)
        {
            run();
        }

        var (fastest, bytes) = (double.MaxValue, 0L);
        for (var turn = 0; turn < Runs; turn++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            for (var round = 0; round < Rounds; round++)
            {
                run();
            }

            fastest = Math.Min(fastest, watch.Elapsed.TotalMicroseconds / Rounds);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
        }

        return (fastest, bytes);
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

    private static ImmutableArray<(string Kind, string[] Sentences)> Sentences(ImmutableArray<Partner> partners)
    {
        var (full, part) = (partners[partners.Length / 2].Name, partners[partners.Length / 3].Name.Split(' ')[0]);
        return
        [
            ("misspelt", [$"what does {full.Remove(2, 1)} need for Elite", "wich Selct resellrs in Germny", "Wleche Partner haben mehr als 500.000 € Umsazt"]),
            ("clear", [$"how is {full} doing", $"Was fehlt {part} für Select?", $"compare {full} and {part}", "who are our Elite partners in EMEA", "how many Select partners do we have per region"]),
            ("polite", [$"Good morning everyone, sorry to bother you, could you please tell me how {full} is doing? Thank you so much in advance!", $"Hallo zusammen, ich hoffe es geht euch gut, könntet ihr mal schauen, was {part} für Select fehlt? Vielen Dank und liebe Grüße", "hi team, quick question: who are our Elite partners in EMEA, because I need it for a slide. Thanks a lot!"]),
            ("long", [$"Good morning, sorry to bother you, could you please tell me which Select resellers in Germany with CSAT above 4.5 and more than 500.000 € revenue are close to Elite, ordered by revenue, thanks a lot"]),
            ("not understood", ["sing me a song about the sea and the old harbour", "quarfle the zimbo grandly"]),
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
