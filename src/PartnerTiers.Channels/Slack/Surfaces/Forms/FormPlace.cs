namespace PartnerTiers.Channels.Slack.Surfaces.Forms;

/// <summary>What a dialog brings back besides what was filled in: where it was opened, because Slack doesn't say.</summary>
/// <param name="Press">The form's press.</param>
/// <param name="Channel">The channel; null: none.</param>
/// <param name="Thread">The thread; null: none.</param>
internal sealed record FormPlace(string Press, string? Channel, string? Thread);
