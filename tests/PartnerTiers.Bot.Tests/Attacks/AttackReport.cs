using System.Collections.Concurrent;
using PartnerTiers.Testing;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>The attacks that were tried and what became of them, one a line, in <c>artifacts/attacks.txt</c>.</summary>
internal static class AttackReport
{
    private static readonly ConcurrentDictionary<string, string> Lines = new();
    private static readonly Lock Gate = new();

    /// <summary>Adds or replaces a line, and writes them all.</summary>
    public static void Add(string attack, string line)
    {
        Lines[attack] = line;
        lock (Gate)
        {
            var folder = Directory.CreateDirectory(Repository.PathOf("artifacts"));
            File.WriteAllLines(Path.Combine(folder.FullName, "attacks.txt"), Lines.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value));
        }
    }
}
