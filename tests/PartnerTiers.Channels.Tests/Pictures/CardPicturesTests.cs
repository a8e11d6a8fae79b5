using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Channels.Tests.Pictures;

/// <summary>The tools that other tests look at cards with must themselves see what is there.</summary>
public sealed class CardPicturesTests
{
    private const string Card = """
        { "type": "AdaptiveCard", "version": "1.5", "body": [
          { "type": "TextBlock", "text": "Larkfield **Systems**", "wrap": true },
          { "type": "ProgressBar", "value": 96.9, "max": 100, "fallback": { "type": "TextBlock", "text": "▰▰▰▰▰▰▰▰▰▱" } } ],
          "actions": [ { "type": "Action.Execute", "title": "What counts", "verb": "ask" } ] }
        """;

    private const string Unknown = """{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "Nonsense" } ] }""";

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task An_element_newer_than_the_schema_is_judged_by_its_fallback_and_an_unknown_one_is_refused()
    {
        var errors = await JsonSchemaCheck.AdaptiveCardErrorsAsync([Card, Unknown]);

        Assert.Empty(errors[0]);
        Assert.NotEmpty(errors[1]);
    }

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task The_teams_manifest_schema_of_draft_04_is_understood()
    {
        var errors = await JsonSchemaCheck.ErrorsAsync(Path.Combine(Repository.SharedData!, "specs", "teams", "MicrosoftTeams.v1.30.schema.json"), ["{}"]);

        Assert.Contains(errors[0], error => error.Contains("manifestVersion", StringComparison.Ordinal));
    }

    [PeerFact(Peer.NodePackages, Peer.Chromium, Peer.SharedData)]
    public async Task Cards_are_drawn_by_microsofts_renderer_in_both_themes_and_both_widths()
    {
        using var pictures = new CardPictures();
        foreach (var theme in new[] { Theme.Light, Theme.Dark })
        {
            foreach (var width in new[] { 344, 504 })
            {
                var picture = await pictures.DrawAsync("tool-check", Card, theme, width);

                Assert.True(new FileInfo(picture.Path).Length > 1_000, picture.Path);
                Assert.Empty(picture.Problems);
                Assert.Contains("Larkfield Systems", picture.Text, StringComparison.Ordinal);
                Assert.Contains("▰▰▰▰▰▰▰▰▰▱", picture.Text, StringComparison.Ordinal);
            }
        }
    }

    [PeerFact(Peer.NodePackages, Peer.Chromium, Peer.SharedData)]
    public async Task What_does_not_fit_is_reported()
    {
        using var pictures = new CardPictures();
        var picture = await pictures.DrawAsync(
            "tool-check-cut", """{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "Donaudampfschifffahrtsgesellschaftskapitänspatentinhaberverzeichnis" } ] }""", Theme.Light, 344);

        Assert.NotEmpty(picture.Problems);
    }
}
