using System.Text.Json.Nodes;
using PartnerTiers.Conversation.Questions;

namespace PartnerTiers.Conversation.Tests.Understanding.Suggesting;

/// <summary>Replies of a language model gone astray: right ones, nearly right ones, cut ones, and noise.</summary>
internal static class AnyReply
{
    private static readonly string[] Words = ["Globex", "globex", "vitals", "Acme", "P003", "P001", "elite", "rattle", "off", "rattle off Globex vitals", "", " ", "4", "1000000", "germany", "last quarter", "boom", "{}", "\u0000", "select", "find", "\ud83d\ude00"];
    private static readonly string[] Names = ["kind", "partner", "partners", "tier", "criterion", "filter", "order", "limit", "topic", "changes", "need", "amount", "since", "from", "to", "groupBy", "aggregate", "words", "state", "comparison", "value", "upper", "not", "what", "count", "goes", "ascending", "$type", "skip"];
    private static readonly string[] Kinds = [.. QuestionCatalogue.All.Select(kind => kind.Id), "act", "none"];

    public static string Next(Random random)
    {
        var question = new JsonObject { ["kind"] = Pick(random, Kinds) };
        if (random.Next(4) > 0)
        {
            question["partner"] = Pick(random, Words[..4]);
        }

        for (var more = random.Next(4); more > 0; more--)
        {
            question[Pick(random, Names[1..])] = Value(random, 4);
        }

        var text = (random.Next(5) == 0 ? Value(random, 6) ?? JsonValue.Create(0) : new JsonObject { ["question"] = question }).ToJsonString();
        return random.Next(6) switch
        {
            0 => text[..random.Next(text.Length + 1)],
            1 => text.Insert(random.Next(text.Length + 1), ((char)random.Next(1, 0x2FF)).ToString()),
            2 => string.Concat(Enumerable.Repeat(text, random.Next(1, 40))),
            _ => text,
        };
    }

    private static JsonNode? Value(Random random, int depth) => random.Next(depth <= 0 ? 5 : 8) switch
    {
        0 => JsonValue.Create(Pick(random, Words)),
        1 => JsonValue.Create(Pick(random, Words)),
        2 => JsonValue.Create(random.Next(2) == 0),
        3 => JsonValue.Create(random.NextDouble() * 1e6),
        4 => null,
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(4)).Select(_ => Pick(random, Names)).Distinct().Select(name => KeyValuePair.Create(name, Value(random, depth - 1)))),
    };

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
