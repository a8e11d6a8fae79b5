using System.Globalization;
using System.Text.Json.Nodes;

namespace PartnerTiers.Testing.PeerPrograms;

/// <summary>Draws Adaptive Cards with Microsoft's own renderer and the Teams host configurations, in a real browser.</summary>
public sealed class CardPictures : IDisposable
{
    private readonly HeadlessChromium chromium = new();

    /// <summary>Draws the cards, one below the other.</summary>
    /// <param name="name">Name of the picture below <c>artifacts/pictures</c>; theme and width are added.</param>
    /// <param name="cardsJson">One Adaptive Card, or an array of them.</param>
    /// <param name="theme">Of the Teams client.</param>
    /// <param name="widthPx">Width of the whole picture in CSS pixels, 12 of them free on either side; pictures have two dots a pixel.</param>
    public async Task<CardPicture> DrawAsync(string name, string cardsJson, Theme theme, int widthPx)
    {
        var cards = JsonNode.Parse(cardsJson)!;
        var page = await NodeScript.RunAsync("render-cards.mjs", new JsonObject
        {
            ["cards"] = cards as JsonArray ?? new JsonArray(cards),
            ["theme"] = theme == Theme.Dark ? "dark" : "light",
            ["widthPx"] = widthPx,
            ["hostConfig"] = Path.Combine(Repository.SharedData!, "specs", "adaptivecards", theme == Theme.Dark ? "hostconfig.microsoft-teams-dark.json" : "hostconfig.microsoft-teams-light.json"),
        });
        var file = Path.Combine(Directory.CreateTempSubdirectory("partner-tiers-cards-").FullName, "cards.html");
        await File.WriteAllTextAsync(file, page);
        chromium.Show(widthPx, 800, theme);
        await chromium.Page.Navigate().GoToUrlAsync(new Uri(file));
        chromium.WaitFor("document.title === 'drawn'");
        chromium.Show(widthPx, (int)Math.Min(12_000, chromium.Run<long>("return document.body.offsetHeight")), theme);
        var themeName = theme == Theme.Dark ? "dark" : "light";
        var path = chromium.Picture(string.Create(CultureInfo.InvariantCulture, $"{name}-{themeName}-{widthPx}"));
        var problems = chromium.Run<System.Collections.ObjectModel.ReadOnlyCollection<object>>("return window.cardProblems");
        var text = chromium.Run<string>("return Array.from(document.querySelectorAll('.card')).map(card => card.innerText).join('\\n')");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return new CardPicture(path, [.. problems.Select(problem => (string)problem)], text);
    }

    /// <inheritdoc/>
    public void Dispose() => chromium.Dispose();
}

/// <summary>Cards as they were drawn.</summary>
/// <param name="Path">The PNG.</param>
/// <param name="Problems">What the renderer refused, and what is cut off or sticks out of its card.</param>
/// <param name="Text">What a person can read.</param>
public sealed record CardPicture(string Path, IReadOnlyList<string> Problems, string Text);
