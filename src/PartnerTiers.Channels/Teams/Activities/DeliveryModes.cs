namespace PartnerTiers.Channels.Teams.Activities;

/// <summary>How an activity wants its replies.</summary>
public static class DeliveryModes
{
    /// <summary>In the HTTP response, as <see cref="ExpectedReplies"/>.</summary>
    public const string ExpectReplies = "expectReplies";
}
