using Xunit;

namespace PartnerTiers.Testing;

/// <summary>Compares text with a golden file beside the tests; writes it anew when PARTNERTIERS_WRITE_GOLDEN=1.</summary>
public static class Golden
{
    /// <summary>Fails, with the first line that differs, when <paramref name="actual"/> is not what the golden file holds.</summary>
    /// <param name="project">The test project's folder name.</param>
    /// <param name="name">Path below its <c>Golden</c> folder, with extension.</param>
    /// <param name="actual">The text; line ends are LF.</param>
    public static void Matches(string project, string name, string actual)
    {
        var path = Repository.PathOf("tests", project, "Golden", name);
        if (Environment.GetEnvironmentVariable("PARTNERTIERS_WRITE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"There is no golden file {path}. Look at the text below; if it is right, run the tests with PARTNERTIERS_WRITE_GOLDEN=1.\n{actual}");
        var expected = File.ReadAllText(path);
        if (expected == actual)
        {
            return;
        }

        var (wanted, got) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(wanted.Length, got.Length)).First(i => wanted.ElementAtOrDefault(i) != got.ElementAtOrDefault(i));
        Assert.Fail($"{path}, line {line + 1}:\n  golden: {wanted.ElementAtOrDefault(line)}\n  actual: {got.ElementAtOrDefault(line)}");
    }
}
