using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PartnerTiers.Testing;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>Reads the sentences below each world's <c>Corpora</c>: a folder a half, a folder a language, a file a kind.</summary>
internal static class CorpusFiles
{
    /// <summary>The half that whoever writes phrases may look at.</summary>
    public const string Development = "Development";

    /// <summary>The half that is only counted.</summary>
    public const string Measured = "Measured";

    private const string Arrow = " => ";
    private const string Lists = " ; lists ";

    /// <summary>A file of the evaluation.</summary>
    public static string PathOf(params string[] parts) => Repository.PathOf(["tests", "PartnerTiers.Conversation.Tests", "Evaluation", .. parts]);

    /// <summary>The half that a sentence belongs to, by its words alone; the rest of a dialogue goes with its first sentence.</summary>
    public static string HalfOf(string sentence) => SHA256.HashData(Encoding.UTF8.GetBytes(sentence))[0] % 2 == 0 ? Development : Measured;

    /// <summary>All sentences of a half, in the order of the worlds and their files.</summary>
    public static IEnumerable<AskedSentence> Read(string half) =>
        from world in World.All
        from folder in Directory.EnumerateDirectories(Path.Combine(world.Folder, "Corpora", half)).Order(StringComparer.Ordinal)
        from file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
        from sentence in ReadLines(world, File.ReadLines(file), Path.GetFileName(folder), Path.GetFileNameWithoutExtension(file))
        select sentence;

    internal static IEnumerable<AskedSentence> ReadLines(World world, IEnumerable<string> lines, string language, string file)
    {
        AskedSentence? before = null;
        foreach (var line in lines.Where(static line => line.Length > 0 && !line.StartsWith('#')))
        {
            var isNext = line.StartsWith("+ ", StringComparison.Ordinal);
            var parts = (isNext ? line[2..] : line).Split(Arrow);
            if (parts.Length != 2 || (isNext && before is null))
            {
                throw new InvalidDataException($"{world.Name}/{language}/{file}.txt: '{line}' is not 'sentence => what is meant', or follows on nothing.");
            }

            var meant = parts[1].Split(Lists);
            ImmutableArray<string> listed = meant.Length == 1 ? [] : [.. meant[1].Split(", ").Select(world.IdOf)];
            before = new AskedSentence(world, parts[0], language, file, Expectation.Parse(meant[0], world), listed, isNext ? before : null);
            yield return before;
        }
    }
}

/// <summary>A sentence of the corpora.</summary>
/// <param name="World">What it speaks of.</param>
/// <param name="Text">As typed.</param>
/// <param name="Language">Of the folder that it stands in.</param>
/// <param name="File">The name of its file, without extension: a kind of question, or <c>negative</c>, <c>ambiguous</c>, <c>dialogues</c>.</param>
/// <param name="Meant">What it means.</param>
/// <param name="Listed">Ids of the partners that its answer lists, for what follows; empty: none.</param>
/// <param name="Before">The sentence before it in the dialogue; null: it opens one, or stands alone.</param>
internal sealed record AskedSentence(World World, string Text, string Language, string File, Expectation Meant, ImmutableArray<string> Listed, AskedSentence? Before);
