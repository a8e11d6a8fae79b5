using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Fakes;

/// <summary>Answers to invokes.</summary>
internal static class Invoked
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body with which an invoke is answered; its status is 200 whatever happens.</summary>
    public static Task<JsonNode> InvokeAsync(this TeamsHost bot, JsonNode activity) => bot.InvokeAsync(activity.ToJsonString());

    /// <summary>The same of an activity that may be of a wrong form.</summary>
    public static async Task<JsonNode> InvokeAsync(this TeamsHost bot, string activity)
    {
        using var response = await bot.PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>Compares a body with its golden file.</summary>
    public static void Matches(this JsonNode body, string name) => Golden.Matches("PartnerTiers.Channels.Tests", $"Teams/Invokes/{name}.json", body.ToJsonString(Indented) + "\n");

    /// <summary>The sentence that a message extension shows in place of its list; null: it shows a list.</summary>
    public static string? Sentence(this JsonNode body) => body["composeExtension"] is { } answer && answer["type"]!.GetValue<string>() == "message" ? answer["text"]!.GetValue<string>() : null;
}
