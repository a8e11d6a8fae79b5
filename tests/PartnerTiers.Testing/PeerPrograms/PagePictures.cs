using System.Collections.ObjectModel;
using System.Globalization;

namespace PartnerTiers.Testing.PeerPrograms;

/// <summary>Looks at a web page as people do: at phone and desktop width, in light and dark; and checks what machines can check.</summary>
public static class PagePictures
{
    /// <summary>The screens that a page is looked at on, with the name each has in a picture's file name.</summary>
    public static IReadOnlyList<(string Name, int WidthPx, int HeightPx, Theme Theme)> Screens { get; } =
    [
        ("light-375", 375, 812, Theme.Light), ("dark-375", 375, 812, Theme.Dark),
        ("light-1280", 1280, 900, Theme.Light), ("dark-1280", 1280, 900, Theme.Dark),
    ];

    /// <summary>What axe-core finds on the page that <paramref name="chromium"/> shows: rule, element and reason of every violation of WCAG 2.2 A and AA and of best practice.</summary>
    public static IReadOnlyList<string> AccessibilityViolations(this HeadlessChromium chromium)
    {
        // Given to the debugger, not to the page: the page's own policy forbids foreign scripts.
        chromium.Run<object?>(File.ReadAllText(Repository.PathOf("tests", "peers", "node_modules", "axe-core", "axe.min.js")) + "; return null;");
        var found = chromium.RunAsync<ReadOnlyCollection<object>>(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document).then(result => done(result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`))),
              error => done(['axe did not run: ' + error]));
            """);
        return [.. found.Select(violation => (string)violation)];
    }

    /// <summary>What is wider than the page; empty when nobody has to scroll sideways.</summary>
    public static IReadOnlyList<string> SidewaysScrolls(this HeadlessChromium chromium) =>
        [.. chromium.Run<ReadOnlyCollection<object>>(
            """
            const width = document.documentElement.clientWidth;
            return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
              .filter(element => element.getBoundingClientRect().right > width + 1)
              .map(element => `${element.tagName}.${element.className} ends at ${Math.round(element.getBoundingClientRect().right)} of ${width}`);
            """).Select(problem => (string)problem)];

    /// <summary>The page as it stands, on every screen: a picture of each below <c>artifacts/pictures</c>.</summary>
    public static IReadOnlyList<string> Everywhere(this HeadlessChromium chromium, string name)
    {
        var pictures = new List<string>();
        foreach (var screen in Screens)
        {
            chromium.Show(screen.WidthPx, screen.HeightPx, screen.Theme);
            pictures.Add(chromium.Picture(string.Create(CultureInfo.InvariantCulture, $"{name}-{screen.Name}")));
        }

        return pictures;
    }
}
