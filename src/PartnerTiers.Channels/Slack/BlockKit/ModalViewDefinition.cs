using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A dialog.</summary>
/// <param name="Title">At most 24 characters.</param>
/// <param name="Blocks">1 to 100.</param>
public sealed record ModalViewDefinition(PlainText Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>Always <c>modal</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "modal";

    /// <summary>The button that sends, at most 24 characters; needed with any field.</summary>
    public PlainText? Submit { get; init; }

    /// <summary>The button that closes, at most 24 characters.</summary>
    public PlainText? Close { get; init; }

    /// <summary>Which dialog it is, at most 255 characters.</summary>
    public string? CallbackId { get; init; }

    /// <summary>What comes back with it, at most 3,000 characters.</summary>
    public string? PrivateMetadata { get; init; }
}
