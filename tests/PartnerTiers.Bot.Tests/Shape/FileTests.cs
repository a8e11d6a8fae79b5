using Xunit;

namespace PartnerTiers.Bot.Tests.Shape;

public class FileTests
{
    private const int Cap = 400;

    [Fact]
    public void No_hand_written_file_is_longer_than_the_cap()
    {
        foreach (var file in SourceTree.Files("src", "*.cs").Concat(SourceTree.Files("tests", "*.cs")))
        {
            var lines = File.ReadLines(file).Count();
            Assert.True(lines <= Cap, $"{SourceTree.Name(file)} has {lines} lines; the cap is {Cap}. Split it by what it does.");
        }
    }

    [Fact]
    public void Half_of_the_files_fit_one_screen()
    {
        var lengths = SourceTree.Files("src", "*.cs").Select(file => File.ReadLines(file).Count()).Order().ToArray();
        Assert.True(lengths[lengths.Length / 2] <= 60, $"The median file has {lengths[lengths.Length / 2]} lines.");
        Assert.True(lengths[lengths.Length * 9 / 10] <= 200, $"One file in ten has more than {lengths[lengths.Length * 9 / 10]} lines.");
    }

    [Fact]
    public void Nothing_is_called_after_a_drawer()
    {
        string[] drawers = ["Common", "Helper", "Helpers", "Util", "Utils", "Utilities", "Manager", "Misc"];
        foreach (var file in SourceTree.Files("src", "*").Concat(SourceTree.Files("tests", "*.cs")))
        {
            var parts = SourceTree.Name(file).Split('/');
            Assert.DoesNotContain(parts.Select(part => part.Split('.')[0]), part => drawers.Contains(part) || drawers[1..].Any(drawer => part.EndsWith(drawer, StringComparison.Ordinal) && part.Length > drawer.Length && drawer != "Misc"));
        }
    }

    [Fact]
    public void Nothing_is_left_for_later_in_a_comment()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception", "Skip" + " = \""];
        foreach (var file in SourceTree.Files("src", "*.cs").Concat(SourceTree.Files("tests", "*.cs")))
        {
            var text = File.ReadAllText(file);
            Assert.True(marks.FirstOrDefault(mark => text.Contains(mark, StringComparison.Ordinal)) is null, $"{SourceTree.Name(file)} has the mark {marks.FirstOrDefault(mark => text.Contains(mark, StringComparison.Ordinal))}");
        }
    }

    [Fact]
    public void A_suppression_has_its_reason_beside_it()
    {
        foreach (var file in SourceTree.Files("src", "*.cs"))
        {
            foreach (var line in File.ReadLines(file).Where(line => line.Contains("#pragma warning disable", StringComparison.Ordinal)))
            {
                Assert.True(line.Contains("//", StringComparison.Ordinal), $"{SourceTree.Name(file)}: {line.Trim()} has no reason");
            }
        }
    }
}
