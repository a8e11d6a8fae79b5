using System.Text.Json.Nodes;

namespace PartnerTiers.Bot.Tests.Conversations;

/// <summary>Blocks as a person reads them, a line each.</summary>
internal static class BlockReading
{
    public static IEnumerable<string> LinesOf(JsonNode? blocks) => blocks is JsonArray all ? all.SelectMany(OfBlock) : [];

    private static IEnumerable<string> OfBlock(JsonNode? block) => Text(block!["type"]) switch
    {
        "header" => ["# " + Text(block["text"]!["text"])],
        "context" => block["elements"]!.AsArray().Select(static element => "~ " + Text(element!["text"])),
        "rich_text" => block["elements"]!.AsArray().Select(static section => string.Concat(section!["elements"]!.AsArray().Select(static run => Text(run!["text"])))),
        "table" => block["rows"]!.AsArray().Select(static row => string.Join(" | ", row!.AsArray().Select(static cell => Text(cell!["text"])))),
        "actions" => [string.Join(' ', block["elements"]!.AsArray().Select(Element))],
        "input" => [$"{Text(block["label"]!["text"])}: [{block["element"]!["placeholder"]?["text"]}]"],
        "context_actions" => ["[+] [-]"],
        var other => [$"({other})"],
    };

    private static string Element(JsonNode? element) => Text(element!["type"]) switch
    {
        "button" => $"[{Text(element["text"]!["text"])}]",
        "overflow" => $"[… {string.Join(", ", element["options"]!.AsArray().Select(static option => Text(option!["text"]!["text"])))}]",
        _ => $"[{Text(element["placeholder"]!["text"])} ▾]",
    };

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
