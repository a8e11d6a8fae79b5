using PartnerTiers.Testing;

namespace PartnerTiers.Conversation.Tests.Understanding;

/// <summary>Sentences with what they mean: a heading names the meaning, the list below it are ways to say it.</summary>
internal static class Corpus
{
    public static IEnumerable<(string Sentence, string Meaning)> Read(string file)
    {
        var meaning = string.Empty;
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "PartnerTiers.Conversation.Tests", "Understanding", "Corpora", file)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                meaning = line[3..].Trim();
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                yield return (line[2..].Trim(), meaning);
            }
        }
    }
}
