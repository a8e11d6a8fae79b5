namespace PartnerTiers.Channels.Teams.Activities;

/// <summary>The body that answers an activity of delivery mode <c>expectReplies</c>.</summary>
/// <param name="Activities">The replies, in order.</param>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);
