using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PartnerTiers.Bot.Tests.Conversations;

/// <summary>Reads a card as a person does, from top to bottom: what stands at the right end of a line comes after a bar, buttons in brackets, those of the menu after dots.</summary>
internal static partial class CardReading
{
    public static IReadOnlyList<string> LinesOf(JsonNode card)
    {
        var lines = Lines(card["body"]).ToList();
        var actions = card["actions"]?.AsArray() ?? [];
        if (actions.Count > 0)
        {
            var menu = actions.Where(action => IsInMenu(action!)).Select(Title).ToList();
            lines.Add(string.Join(' ', actions.Where(action => !IsInMenu(action!)).Select(action => $"[{Title(action)}]")) + (menu.Count > 0 ? $" [… {string.Join(" | ", menu)}]" : string.Empty));
        }

        return lines;
    }

    /// <summary>The buttons, and what pressing a line does, by title.</summary>
    public static IReadOnlyDictionary<string, JsonNode> Buttons(JsonNode card) =>
        Actions(card).DistinctBy(Title).ToDictionary(Title, action => action["data"]!);

    private static IEnumerable<string> Lines(JsonNode? node) => node switch
    {
        JsonArray elements => elements.SelectMany(Lines),
        JsonObject element => element["type"]!.GetValue<string>() switch
        {
            "TextBlock" => [Plain(element["text"]!.GetValue<string>())],
            "RichTextBlock" => [string.Concat(element["inlines"]!.AsArray().Select(run => run!["text"]!.GetValue<string>()))],
            "ColumnSet" => Beside([.. element["columns"]!.AsArray().Select(column => Lines(column!["items"]).ToList())]),
            "Table" => element["rows"]!.AsArray().Select(row => string.Join(" | ", row!["cells"]!.AsArray().Select(cell => string.Join(' ', Lines(cell!["items"]))))),
            "Container" => Lines(element["items"]),
            "ActionSet" => element["actions"]!.AsArray().Select(action => $"[{Title(action)}]"),
            var newer => element["fallback"] is JsonObject fallback ? Lines(fallback) : throw new InvalidOperationException("nobody can read a " + newer),
        },
        _ => [],
    };

    private static IEnumerable<string> Beside(IReadOnlyList<List<string>> columns)
    {
        for (var line = 0; line < columns.Max(column => column.Count); line++)
        {
            yield return string.Join(" | ", columns.Where(column => line < column.Count).Select(column => column[line]));
        }
    }

    private static IEnumerable<JsonNode> Actions(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Actions),
        JsonObject action when action["type"]?.GetValue<string>() == "Action.Execute" => [action],
        JsonObject element => element.SelectMany(pair => Actions(pair.Value)),
        _ => [],
    };

    private static bool IsInMenu(JsonNode action) => action["mode"]?.GetValue<string>() == "secondary";

    private static string Title(JsonNode? action) => action!["title"]!.GetValue<string>();

    private static string Plain(string markdown) => Escape().Replace(markdown.Replace("**", string.Empty, StringComparison.Ordinal), "$1");

    [GeneratedRegex(@"\\([\\*_\[\]`~<&/.()#>+{\-])")]
    private static partial Regex Escape();
}
