using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using PartnerTiers.Channels.Teams.Packaging;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Packaging;

public sealed class TeamsPackageTests
{
    private const string AppId = "00000000-1111-2222-3333-444444444444";
    private static readonly Uri PublicUrl = new("https://partner-tiers.example.com/");

    /// <summary>The kind of question behind each command.</summary>
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["What can you do"] = "help",
        ["Top 5 partners by revenue"] = "find",
        ["Who is close to the next tier"] = "near",
        ["Who could drop at quarter-end"] = "risk",
        ["How many partners per tier"] = "count",
        ["When is the next review"] = "calendar",
    };

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task The_manifest_is_valid_by_the_newest_schema()
    {
        var schema = Path.Combine(Repository.SharedData!, "specs", "teams", "MicrosoftTeams.v1.30.schema.json");
        Assert.Empty((await JsonSchemaCheck.ErrorsAsync(schema, [TeamsPackage.Manifest(PublicUrl, AppId)]))[0]);
    }

    [Fact]
    public void Nothing_of_the_template_is_left_open()
    {
        var manifest = TeamsPackage.Manifest(PublicUrl, AppId);
        Assert.DoesNotContain("${", manifest, StringComparison.Ordinal);
        Assert.Equal(AppId, JsonNode.Parse(manifest)!["bots"]![0]!["botId"]!.GetValue<string>());
        Assert.Equal("partner-tiers.example.com", JsonNode.Parse(manifest)!["validDomains"]![0]!.GetValue<string>());
    }

    [Fact]
    public void Every_command_is_a_question_of_the_catalogue_and_short_enough_for_old_clients()
    {
        var commands = JsonNode.Parse(TeamsPackage.Manifest(PublicUrl, AppId))!["bots"]![0]!["commandLists"]!.AsArray()
            .SelectMany(list => list!["commands"]!.AsArray()).Select(command => command!["title"]!.GetValue<string>()).ToList();

        Assert.Equal(Kinds.Keys.Order(), commands.Distinct().Order());
        Assert.All(commands, command => Assert.InRange(command.Length, 1, 32));
        Assert.All(Kinds.Values, kind => Assert.Contains(kind, QuestionCatalogue.All.Select(one => one.Id)));
    }

    [Fact]
    public void The_message_extension_searches_from_the_start_acts_on_messages_and_knows_links_to_our_own_host_alone()
    {
        var extension = JsonNode.Parse(TeamsPackage.Manifest(PublicUrl, AppId))!["composeExtensions"]![0]!;

        Assert.Equal(AppId, extension["botId"]!.GetValue<string>());
        Assert.Equal(["findPartner query", "whoIsThisPartner action"], extension["commands"]!.AsArray().Select(command => $"{command!["id"]} {command["type"]}"));
        Assert.True(extension["commands"]![0]!["initialRun"]!.GetValue<bool>());
        Assert.Equal("""["partner-tiers.example.com"]""", extension["messageHandlers"]![0]!["value"]!["domains"]!.ToJsonString());
    }

    [Fact]
    public void The_package_holds_three_files_with_icons_of_the_right_size_and_is_the_same_every_time()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        TeamsPackage.Write(first, PublicUrl, AppId);
        TeamsPackage.Write(second, PublicUrl, AppId);
        Assert.Equal(first.ToArray(), second.ToArray());

        using var zip = new ZipArchive(first, ZipArchiveMode.Read);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal((192, 192), Size(zip.GetEntry("color.png")!));
        Assert.Equal((32, 32), Size(zip.GetEntry("outline.png")!));
    }

    [Theory]
    [InlineData("http://partner-tiers.example.com", AppId)]
    [InlineData("https://partner-tiers.example.com", "")]
    [InlineData("https://partner-tiers.example.com", "my-bot\",\"x\":\"")]
    public void A_package_that_teams_would_refuse_is_not_written(string url, string appId) => Assert.Throws<ArgumentException>(() => TeamsPackage.Manifest(new Uri(url), appId));

    private static (int Width, int Height) Size(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var header = new byte[24];
        stream.ReadExactly(header);
        return (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(20)));
    }
}
