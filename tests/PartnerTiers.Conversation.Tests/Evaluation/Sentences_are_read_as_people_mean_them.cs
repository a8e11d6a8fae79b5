using System.Globalization;
using System.Text;
using PartnerTiers.Testing;
using Xunit;
using Xunit.Abstractions;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>Asks everything in the corpora; the development half may never get worse, the measured half is only counted.</summary>
public sealed class Sentences_are_read_as_people_mean_them(ITestOutputHelper output)
{
    private const int Fewest = 1800;

    // What the worst way of typing came to when this was written was below 0.5 % (all capitals); the aim stands in the questions' contract.
    private const decimal MostWrong = 0.01m;

    [Fact]
    public void The_development_half_gets_no_worse()
    {
        var judge = new Judge();
        var development = CorpusFiles.Read(CorpusFiles.Development).Select(asked => judge.Read(asked)).ToList();
        var measured = CorpusFiles.Read(CorpusFiles.Measured).Select(asked => judge.Read(asked)).ToList();
        var page = Tallies.Page([.. development, .. measured]);
        output.WriteLine(page);
        Keep("report.txt", page);
        Keep("development-failures.txt", Tallies.Failures(development));
        Ratchet.Check(development);
    }

    [Fact]
    public void Careless_typing_brings_few_wrong_answers()
    {
        var judge = new Judge();
        var page = new StringBuilder();
        var share = 0m;
        foreach (var half in new[] { CorpusFiles.Development, CorpusFiles.Measured })
        {
            var all = CorpusFiles.Read(half).Where(static asked => !Tallies.IsComing(asked)).ToList();
            var plain = all.Select(asked => judge.Read(asked)).ToList();
            var right = plain.Where(static verdict => verdict.Outcome == Outcome.Right).Select(static verdict => verdict.Asked).ToHashSet();
            page.AppendLine(CultureInfo.InvariantCulture, $"{half} half, typed carelessly").AppendLine(Tallies.Row("as it stands", plain));
            foreach (var (name, type) in Careless.Ways)
            {
                var verdicts = all.Select(asked => judge.Read(asked, type(asked))).ToList();
                page.AppendLine(Tallies.Row(name, verdicts));
                if (half == CorpusFiles.Development)
                {
                    share = Math.Max(share, (decimal)verdicts.Of(Outcome.Wrong) / verdicts.Count);
                    Keep($"development-{name.Replace(' ', '-')}.txt", Tallies.Failures(verdicts.Where(verdict => right.Contains(verdict.Asked))));
                }
            }

            var abroad = all.Select(asked => judge.Read(asked, hint: asked.Language == "de" ? "en" : "de")).ToList();
            page.AppendLine(Tallies.Row("client speaks other", abroad));
            page.AppendLine(CultureInfo.InvariantCulture, $"  of these answered in the client's language instead of the question's: {abroad.Count(static verdict => verdict.Language != verdict.Asked.Language)}").AppendLine();
        }

        output.WriteLine(page.ToString());
        Keep("careless.txt", page.ToString());
        Assert.True(share <= MostWrong, page.ToString());
    }

    [Fact]
    public void Every_sentence_stands_in_the_half_that_its_words_say()
    {
        var astray = from half in new[] { CorpusFiles.Development, CorpusFiles.Measured }
                     from asked in CorpusFiles.Read(half)
                     where asked.Before is null && CorpusFiles.HalfOf(asked.Text) != half
                     select $"{asked.World.Name}/{asked.Language}/{asked.File}.txt: '{asked.Text}' belongs to the other half";
        Assert.Empty(astray);
    }

    [Fact]
    public void There_are_enough_sentences_and_none_alone_twice()
    {
        var all = CorpusFiles.Read(CorpusFiles.Development).Concat(CorpusFiles.Read(CorpusFiles.Measured)).ToList();
        Assert.True(all.Count >= Fewest, string.Create(CultureInfo.InvariantCulture, $"{all.Count} sentences are fewer than {Fewest}."));
        Assert.Empty(all.Where(static asked => asked.Before is null).GroupBy(static asked => (asked.World, asked.Language, asked.Text)).Where(static same => same.Count() > 1).Select(static same => same.Key.Text));
    }

    private static void Keep(string name, string text)
    {
        var path = Repository.PathOf("artifacts", "evaluation", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
