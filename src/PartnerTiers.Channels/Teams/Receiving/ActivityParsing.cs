using System.Text.Json;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.AdaptiveCards;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>Reads activities; never throws for what somebody sent.</summary>
internal static class ActivityParsing
{
    /// <summary>The activity, or null when it is none.</summary>
    public static Activity? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Activity>(json, AdaptiveJson.Options) is { Type.Length: > 0 } activity ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }
}
