using System.Text;
using PartnerTiers.Bot.RuleBooks;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.RuleBooks;

public class MutatedRuleBookTests
{
    private static readonly string[] Pieces =
        ["null", "[]", "{}", "-1", "1e400", "0.0000001", "\"\"", "\"x\"", "true", "[[]]", "{\"gold\":null}", ",", "}", "]", "\"\\ud800\"", "\u0000", "\"all\"", "99999999999", "\"Needs\":", "[null]", "\"any day\""];

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        var random = new Random(20261116);
        string[] seeds = [SmallProgramme.Text, File.ReadAllText(Repository.PathOf("appsettings.json"))];
        var (good, bad) = (0, 0);
        for (var run = 0; run < 3000; run++)
        {
            var text = new StringBuilder(seeds[run % seeds.Length]);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                Mutate(text, random);
            }

            var reading = RuleBookReader.Read(text.ToString());
            Assert.Equal(reading.Book is null, reading.Mistakes.Count > 0);
            Assert.All(reading.Mistakes, mistake => Assert.False(string.IsNullOrWhiteSpace(mistake.Path) || string.IsNullOrWhiteSpace(mistake.What) || string.IsNullOrWhiteSpace(mistake.Right)));
            _ = reading.Book is null ? bad++ : good++;
        }

        Assert.True(good > 100 && bad > 100, $"{good} good and {bad} bad: the changes are too wild or too tame to say anything.");
    }

    [Fact]
    public void Every_value_may_be_of_any_kind_without_a_throw()
    {
        // One value after the other is replaced by each odd piece that is valid JSON, so that checks far behind the parser are reached.
        var text = SmallProgramme.WithKeys("""
            "Rule": { "AtLeast": 2, "Always": ["csat"] }, "Ramp": { "Months": 6, "Factor": 0.5 }, "EffectiveFrom": "2026-01-01", "Versions": [ { "EffectiveFrom": "2025-01-01" } ]
            """);
        foreach (var (start, length) in Values(text))
        {
            foreach (var piece in Pieces.Where(piece => piece.Length > 1 && !piece.EndsWith(':')))
            {
                var reading = RuleBookReader.Read(text[..start] + piece + text[(start + length)..]);
                Assert.Equal(reading.Book is null, reading.Mistakes.Count > 0);
            }
        }
    }

    private static void Mutate(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(4))
        {
            case 0:
                text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at));
                break;
            case 1:
                text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 2:
                text[at] = (char)random.Next(32, 127);
                break;
            default:
                var values = Values(text.ToString()).ToList();
                if (values.Count > 0)
                {
                    var (start, length) = values[random.Next(values.Count)];
                    text.Remove(start, length).Insert(start, Pieces[random.Next(Pieces.Length)]);
                }

                break;
        }
    }

    private static IEnumerable<(int Start, int Length)> Values(string text)
    {
        foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(text, "(?<=[:\\[,] ?)(\"[^\"\\n]*\"|-?[0-9.]+|null)(?=\\s*[,}\\]])"))
        {
            yield return (match.Index, match.Length);
        }
    }
}
