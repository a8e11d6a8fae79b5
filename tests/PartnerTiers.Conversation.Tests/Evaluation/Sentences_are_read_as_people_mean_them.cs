using System.Globalization;
using PartnerTiers.Testing;
using Xunit;
using Xunit.Abstractions;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>Asks everything in the corpora; the development half may never get worse, the measured half is only counted.</summary>
public sealed class Sentences_are_read_as_people_mean_them(ITestOutputHelper output)
{
    private const int Fewest = 700;

    [Fact]
    public void The_development_half_gets_no_worse()
    {
        var judge = new Judge();
        var development = CorpusFiles.Read(CorpusFiles.Development).Select(judge.Read).ToList();
        var measured = CorpusFiles.Read(CorpusFiles.Measured).Select(judge.Read).ToList();
        var page = Tallies.Page([.. development, .. measured]);
        output.WriteLine(page);
        Keep("report.txt", page);
        Keep("development-failures.txt", Tallies.Failures(development));
        Ratchet.Check(development);
    }

    [Fact]
    public void Every_sentence_stands_in_the_half_that_its_words_say()
    {
        var astray = from half in new[] { CorpusFiles.Development, CorpusFiles.Measured }
                     from asked in CorpusFiles.Read(half)
                     where asked.Before is null && CorpusFiles.HalfOf(asked.Text) != half
                     select $"{asked.Language}/{asked.File}.txt: '{asked.Text}' belongs to the other half";
        Assert.Empty(astray);
    }

    [Fact]
    public void There_are_enough_sentences_and_none_alone_twice()
    {
        var all = CorpusFiles.Read(CorpusFiles.Development).Concat(CorpusFiles.Read(CorpusFiles.Measured)).ToList();
        Assert.True(all.Count >= Fewest, string.Create(CultureInfo.InvariantCulture, $"{all.Count} sentences are fewer than {Fewest}."));
        Assert.Empty(all.Where(static asked => asked.Before is null).GroupBy(static asked => (asked.Language, asked.Text)).Where(static same => same.Count() > 1).Select(static same => same.Key.Text));
    }

    private static void Keep(string name, string text)
    {
        var path = Repository.PathOf("artifacts", "evaluation", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
