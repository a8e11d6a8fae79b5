using System.Text;
using System.Text.Json;

namespace PartnerTiers.Bot.Options.Reading;

/// <summary>Reads JSON with comments and trailing commas into nodes that know their lines. Nothing is merged or dropped: a key written twice is there twice.</summary>
internal ref struct JsonText
{
    private readonly ReadOnlySpan<byte> bytes;
    private Utf8JsonReader reader;
    private long counted;
    private int line = 1;

    private JsonText(ReadOnlySpan<byte> bytes)
    {
        this.bytes = bytes;
        reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    }

    /// <summary>The whole text as one node.</summary>
    /// <param name="text">The text; a leading byte order mark is skipped.</param>
    /// <param name="wrong">What is wrong when the answer is null.</param>
    public static Node? Read(string text, out (int Line, string What) wrong)
    {
        wrong = default;
        var json = new JsonText(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));
        try
        {
            json.reader.Read();
            var node = json.ReadValue();
            json.reader.Read(); // Anything but blanks and comments after the value throws.
            return node;
        }
        catch (JsonException mistake)
        {
            wrong = ((int)(mistake.LineNumber ?? 0) + 1, FirstSentence(mistake.Message));
        }
        catch (InvalidOperationException mistake)
        {
            wrong = (json.line, FirstSentence(mistake.Message)); // Half a surrogate pair in an escape.
        }

        return null;
    }

    private static string FirstSentence(string message) => message.IndexOf(" LineNumber:", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;

    private Node ReadValue()
    {
        var start = Line();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<Member>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var (key, at) = (reader.GetString()!, Line());
                    reader.Read();
                    members.Add(new Member(key, at, ReadValue()));
                }

                return new ObjectNode(start, members);
            case JsonTokenType.StartArray:
                var items = new List<Node>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue());
                }

                return new ListNode(start, items);
            case JsonTokenType.String:
                return new TextNode(start, reader.GetString()!);
            case JsonTokenType.Number:
                return new NumberNode(start, Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True or JsonTokenType.False:
                return new FlagNode(start, reader.GetBoolean());
            default:
                return new NullNode(start);
        }
    }

    private int Line()
    {
        line += bytes[(int)counted..(int)reader.TokenStartIndex].Count((byte)'\n');
        counted = reader.TokenStartIndex;
        return line;
    }
}
