using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Web;

/// <summary>What the page sends: a typed text or a pressed button, and its thread.</summary>
internal sealed partial record ChatRequest(
    [property: JsonPropertyName("text")] string? Text, [property: JsonPropertyName("press")] string? Press, [property: JsonPropertyName("thread")] string? Thread)
{
    /// <summary>Longest question in UTF-16 units; more than anyone types, less than what is worth reading.</summary>
    public const int LongestText = 2_000;

    /// <summary>Largest body in bytes.</summary>
    public const int LargestBody = 64 * 1024;

    private static readonly JsonSerializerOptions Strict = new() { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Reads a body; null when it is not one of these.</summary>
    public static ChatRequest? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<ChatRequest>(body, Strict) is { } request && request.IsWhole ? request : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Either a text or a press, and a thread id that can stand in a log or a key.</summary>
    private bool IsWhole => (Text is null) != (Press is null) && Thread is { Length: >= 8 and <= 64 } && Thread.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
