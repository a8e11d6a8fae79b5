using System.Xml.Linq;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.Shape;

public class RoomTests
{
    // Arrows are compile-time references; transitive ones are switched off.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Programme"] = [],
        ["Operations"] = ["Programme"],
        ["Conversation"] = ["Programme", "Operations"],
        ["Channels"] = ["Conversation"],
        ["Connectors"] = ["Programme", "Operations"],
        ["Storage"] = ["Programme", "Operations"],
        ["Bot"] = ["Programme", "Operations", "Conversation", "Channels", "Connectors", "Storage"],
    };

    [Fact]
    public void There_are_seven_rooms() => Assert.Equal(
        Allowed.Keys.Order(),
        Directory.GetDirectories(Repository.PathOf("src")).Select(folder => Path.GetFileName(folder).Replace("PartnerTiers.", string.Empty, StringComparison.Ordinal)).Order());

    [Fact]
    public void A_room_references_only_what_the_house_allows()
    {
        foreach (var (room, allowed) in Allowed)
        {
            var project = XDocument.Load(Repository.PathOf("src", $"PartnerTiers.{room}", $"PartnerTiers.{room}.csproj"));
            var referenced = project.Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')).Replace("PartnerTiers.", string.Empty, StringComparison.Ordinal));
            Assert.Equal(allowed.Order(), referenced.Order());
        }
    }

    [Fact]
    public void Transitive_references_are_switched_off() =>
        Assert.Contains("<DisableTransitiveProjectReferences>true<", File.ReadAllText(Repository.PathOf("src", "Directory.Build.props")), StringComparison.Ordinal);

    [Fact]
    public void The_programme_knows_only_the_base_library_and_NodaTime()
    {
        var project = XDocument.Load(Repository.PathOf("src", "PartnerTiers.Programme", "PartnerTiers.Programme.csproj"));
        Assert.Equal(["NodaTime"], project.Descendants("PackageReference").Select(package => (string)package.Attribute("Include")!));
        var forbidden = new[] { "System.Text.Json", "System.Net", "System.Threading.Tasks", "System.IO", "TimeProvider" };
        foreach (var file in SourceTree.Files("src/PartnerTiers.Programme", "*.cs"))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain(forbidden, word => text.Contains(word, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("PartnerTiers.Channels", new[] { "Teams", "Slack", "Web", "Terminal" })]
    [InlineData("PartnerTiers.Connectors", new[] { "Csv", "HubSpot", "Salesforce" })]
    public void Siblings_do_not_know_each_other(string room, string[] siblings)
    {
        foreach (var sibling in siblings.Where(name => Directory.Exists(Repository.PathOf("src", room, name))))
        {
            foreach (var file in SourceTree.Files($"src/{room}/{sibling}", "*.cs"))
            {
                var text = File.ReadAllText(file);
                foreach (var other in siblings.Where(other => other != sibling))
                {
                    Assert.False(text.Contains($"{room}.{other}", StringComparison.Ordinal), $"{SourceTree.Name(file)} knows {other}");
                }
            }
        }
    }

    [Fact]
    public void Every_room_says_on_one_screen_what_it_may_know()
    {
        foreach (var room in Allowed.Keys)
        {
            var readme = Repository.PathOf("src", $"PartnerTiers.{room}", "README.md");
            Assert.True(File.Exists(readme), $"{room} has no README.md");
            Assert.InRange(File.ReadAllLines(readme).Length, 5, 80);
        }
    }
}
