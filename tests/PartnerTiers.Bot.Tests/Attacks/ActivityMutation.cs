using System.Text;
using System.Text.Json.Nodes;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>Changes real activities the way an attacker or a broken client would, always the same way for the same seed.</summary>
internal sealed class ActivityMutation(int seed)
{
    private static readonly string[] Texts =
    [
        string.Empty, " ", "\0", "null", "-1", "who is Elite", "what does Acme need for Select", "history of Acme", "compare Acme and Globex", "why is Acme Select", "help", "was fehlt Acme", "mehr", "#all#",
        "\u202Egnp.exe", "<at>Partner Tiers</at>", "{{DATE(1,2)}}", "=1+1", "'; DROP TABLE inbox;--", "../../etc/passwd", "http://169.254.169.254/", "https://smba.trafficmanager.net@evil.example/", "\uFFFE\uFFFF",
        "message", "invoke", "adaptiveCard/action", "personal", "channel", "msteams", "2026-13-45T99:99:99Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999+14:00", "🧨", "a\u0301\u0301\u0301\u0301", "28:bot", "expectReplies", "scorecard?partner=P001",
    ];

    private readonly Random random = new(seed);

    /// <summary>The body of a request made from an activity: one to four changes, and now and then broken bytes.</summary>
    public byte[] Of(JsonObject activity)
    {
        var mutant = activity.DeepClone();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var places = Places(mutant).ToList();
            Change(places[random.Next(places.Count)]);
        }

        var bytes = Encoding.UTF8.GetBytes(Spoil(mutant.ToJsonString()));
        if (random.Next(40) == 0 && bytes.Length > 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private void Change((JsonNode Parent, object Key) place)
    {
        var value = place.Key is string name ? place.Parent[name] : place.Parent[(int)place.Key];
        switch (random.Next(7))
        {
            case 0 when place is { Parent: JsonObject parent, Key: string key }:
                parent.Remove(key);
                break;
            case 1 when place is { Parent: JsonObject parent, Key: string key }:
                var another = parent.Select(pair => pair.Key).ElementAt(random.Next(parent.Count));
                Set(place, parent[another]?.DeepClone());
                break;
            case 2 when place.Parent is JsonArray list:
                list.Add(value?.DeepClone());
                break;
            case 3:
                Set(place, Deep(random.Next(2, 90)));
                break;
            case 4:
                Set(place, new string((char)random.Next(0x20, 0xD7FF), random.Next(1, random.Next(50) == 0 ? 60_000 : 300)));
                break;
            case 5:
                Set(place, Odd());
                break;
            default:
                Set(place, Texts[random.Next(Texts.Length)]);
                break;
        }
    }

    /// <summary>What no JSON tree can hold: a key twice, half a surrogate pair, numbers out of range, the end cut off.</summary>
    private string Spoil(string json) => random.Next(30) switch
    {
        0 => json[..random.Next(json.Length)],
        1 => json.Insert(1, "\"type\":\"message\",\"type\":7,"),
        2 => json.Replace("\"text\":\"", "\"text\":\"\\ud800", StringComparison.Ordinal),
        3 => json.Replace("\"id\":\"", "\"id\":\"\\udfff", StringComparison.Ordinal),
        4 => json.Replace("true", "1e999", StringComparison.Ordinal),
        5 => json.Replace("\"locale\":", "\"locale\":-0,\"locale\":", StringComparison.Ordinal),
        6 => json.Replace("\"name\":\"", "\"name\":\"\\u0000", StringComparison.Ordinal),
        7 => "[" + json + "]",
        _ => json,
    };

    private JsonNode? Odd() => random.Next(10) switch
    {
        0 => null,
        1 => JsonValue.Create(true),
        2 => JsonValue.Create(long.MinValue),
        3 => JsonValue.Create(double.MaxValue),
        4 => JsonValue.Create(0.1m),
        5 => new JsonArray(),
        6 => new JsonObject(),
        7 => new JsonArray(null, 1, "x", new JsonObject { ["type"] = "mention" }),
        8 => new JsonObject { ["id"] = new JsonObject(), ["type"] = 5 },
        _ => JsonValue.Create(random.NextInt64()),
    };

    private static JsonNode Deep(int levels)
    {
        JsonNode node = new JsonObject { ["press"] = "x" };
        for (; levels > 0; levels--)
        {
            node = levels % 2 == 0 ? new JsonArray(node) : new JsonObject { ["data"] = node };
        }

        return node;
    }

    private static void Set((JsonNode Parent, object Key) place, JsonNode? value)
    {
        if (place.Key is string name)
        {
            place.Parent[name] = value;
        }
        else
        {
            place.Parent[(int)place.Key] = value;
        }
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode node) => node switch
    {
        JsonObject parent => parent.SelectMany(pair => Below(parent, pair.Key, pair.Value)),
        JsonArray list => list.SelectMany((item, place) => Below(list, place, item)),
        _ => [],
    };

    private static IEnumerable<(JsonNode Parent, object Key)> Below(JsonNode parent, object key, JsonNode? value) => value is null ? [(parent, key)] : Places(value).Prepend((parent, key));
}
