using PartnerTiers.Testing;

namespace PartnerTiers.Bot.Tests.Shape;

/// <summary>The files that we wrote by hand.</summary>
internal static class SourceTree
{
    public static IEnumerable<string> Files(string below, string pattern) => Directory
        .EnumerateFiles(Repository.PathOf(below), pattern, SearchOption.AllDirectories)
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "artifacts" or "Migrations"))
        .Order(StringComparer.Ordinal);

    public static string Name(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
}
