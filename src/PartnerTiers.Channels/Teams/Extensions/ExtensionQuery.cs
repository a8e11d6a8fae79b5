using System.Text.Json;
using PartnerTiers.Channels.Teams.Receiving;

namespace PartnerTiers.Channels.Teams.Extensions;

/// <summary>What is searched, and which page of it.</summary>
/// <param name="Text">What was typed; empty: nothing yet.</param>
/// <param name="Skip">Results shown before.</param>
/// <param name="Count">Results for this page.</param>
internal sealed record ExtensionQuery(string Text, int Skip, int Count)
{
    /// <summary>What Teams asks for.</summary>
    private const int Page = 25;

    /// <summary>Nobody scrolls further, and whoever pages on gets an empty page.</summary>
    private const int MostSkipped = 500;

    /// <summary>The parameter's name in the manifest.</summary>
    private const string Name = "name";

    /// <summary>Reads it from an invoke's value; whatever is missing or of a wrong kind is as if it weren't there.</summary>
    public static ExtensionQuery Read(JsonElement? value) => new(TextOf(value).Trim(), Number(value, "skip", 0, MostSkipped + 1), Number(value, "count", Page, Page));

    /// <summary>Whether there can be something on this page.</summary>
    public bool IsWithinReach => Skip <= MostSkipped;

    // The first call, before anything is typed, has a parameter "initialRun" instead.
    private static string TextOf(JsonElement? value) => value is { ValueKind: JsonValueKind.Object } query && query.TryGetProperty("parameters", out var parameters) && parameters.ValueKind == JsonValueKind.Array
        ? parameters.EnumerateArray().Where(static parameter => Invocation.Text(parameter, "name") == Name).Select(static parameter => Invocation.Text(parameter, "value")).FirstOrDefault() ?? string.Empty
        : string.Empty;

    private static int Number(JsonElement? value, string name, int otherwise, int most) =>
        Invocation.Object(value, "queryOptions") is { } options && options.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var whole) && (whole > 0 || name == "skip")
            ? Math.Clamp(whole, 0, most)
            : otherwise;
}
