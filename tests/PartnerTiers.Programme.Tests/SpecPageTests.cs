using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Tests.Running;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Programme.Tests;

/// <summary>Runs every example of every page under Specs.</summary>
public class SpecPageTests
{
    private static readonly string Folder = Repository.PathOf("tests", "PartnerTiers.Programme.Tests", "Specs");

    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (var path in Pages())
        {
            foreach (var section in SpecPage.Load(path).Sections)
            {
                examples.Add(Path.GetRelativePath(Folder, path), section.Title);
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_comes_out_as_written(string path, string title)
    {
        var page = SpecPage.Load(Path.Combine(Folder, path));
        new SpecExample(page, page.Sections.Single(section => section.Title == title)).Run();
    }

    [Fact]
    public void Every_measure_has_a_page()
    {
        var pages = Directory.GetFiles(Path.Combine(Folder, "Measures"), "*.md").Select(Path.GetFileNameWithoutExtension).Order();
        Assert.Equal(MeasureCatalogue.All.Select(measure => measure.Id).Order(), pages);
    }

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
