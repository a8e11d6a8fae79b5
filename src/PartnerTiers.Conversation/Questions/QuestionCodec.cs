using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerTiers.Conversation.Questions;

/// <summary>Writes a typed question for a button, and reads what comes back. What comes back is checked as if a stranger had written it: anything odd is null.</summary>
public static class QuestionCodec
{
    // A button's payload has to fit Slack's 2,000 characters of a button value.
    private const int MaxLength = 2000;


    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new DayJson() },
    };

    /// <summary>The question as a button's payload: its kind's id, a colon, and compact JSON.</summary>
    public static string Write(Question question) => Write(question, QuestionCatalogue.All);

    /// <summary>The question in a payload; null: not one of ours, or of an older version that no longer fits.</summary>
    public static Question? Read(string? payload) => Read(payload, QuestionCatalogue.All);

    /// <summary>The same, or null where it takes more room than a button has.</summary>
    internal static string? TryWrite(Question question, IEnumerable<IQuestionKind>? kinds = null)
    {
        var text = Text(question, kinds ?? QuestionCatalogue.All);
        return text.Length <= MaxLength ? text : null;
    }

    internal static string Write(Question question, IEnumerable<IQuestionKind> kinds)
    {
        var text = Text(question, kinds);
        return text.Length <= MaxLength ? text : throw new InvalidOperationException($"A button takes {text.Length} characters, {MaxLength} fit: {text[..80]}");
    }

    private static string Text(Question question, IEnumerable<IQuestionKind> kinds)
    {
        var kind = kinds.FirstOrDefault(kind => kind.Record == question.GetType())
            ?? throw new InvalidOperationException($"{question.GetType().Name} stands in no kind of the catalogue.");
        return kind.Id + ":" + JsonSerializer.Serialize(question, kind.Record, Options);
    }

    internal static Question? Read(string? payload, IEnumerable<IQuestionKind> kinds)
    {
        if (payload is null || payload.Length > MaxLength || payload.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
        {
            return null;
        }

        if (kinds.FirstOrDefault(kind => payload.AsSpan(0, colon).SequenceEqual(kind.Id)) is not { } kind)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(payload.AsSpan(colon + 1), kind.Record, Options) is Question question && QuestionShape.IsSound(question) ? question : null;
        }
        catch (Exception odd) when (odd is JsonException or NotSupportedException or ArgumentException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
