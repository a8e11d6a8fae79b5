using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Subscriptions;

namespace PartnerTiers.Conversation.Acts.Subscriptions;

/// <summary>What can be subscribed to, in words.</summary>
internal static class SubscriptionWords
{
    /// <summary>"upgrades and downgrades in EMEA".</summary>
    public static Phrase Topic(string topic, string? region, ActSpeech speech) => region is null
        ? speech.Say($"act.topic.{topic}")
        : topic == Topics.Digest ? speech.Say("act.topic.region.digest", ("region", Phrase.OfOthers(region)))
        : speech.Say("act.topic.region", ("topic", speech.Say($"act.topic.{topic}")), ("region", Phrase.OfOthers(region)));

    /// <summary>"this channel", "the channel C01".</summary>
    public static Phrase Place(Subscription one, ActTurn turn) => one.Channel.ChannelId == turn.By.Room.ChannelId
        ? turn.Speech.Say("act.target.here")
        : turn.Speech.Say("act.target.Channel", ("id", Phrase.OfOthers(one.Channel.ChannelId)));

    /// <summary>The region that somebody means, as partners have it; null: no partner has such a one, and <paramref name="regions"/> are those that they have.</summary>
    public static string? RegionOf(string said, ActTurn turn, out ImmutableArray<string> regions)
    {
        regions = [.. turn.Own.Partners.Select(static partner => partner.Partner.Region).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        return regions.FirstOrDefault(region => string.Equals(region, said.Trim(), StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>What is said when a subscription was made or ended.</summary>
internal sealed class SubscriptionDone : IDoneWords
{
    public string Act => SubscriptionOffice.Act;

    public string YesKey(Confirmation confirmation) => Read(confirmation).Ends is null ? "act.subscribe.yes" : "act.unsubscribe.yes";

    public Phrase? Ask(Confirmation confirmation, ActTurn turn) => !turn.IsAmongUs ? null
        : Read(confirmation) is { Ends: null } request ? turn.Speech.Say("act.subscribe.preview", ("what", SubscriptionWords.Topic(request.Topic, request.Region, turn.Speech)))
        : turn.Speech.Say("act.unsubscribe.again");

    public Phrase Say(Confirmation confirmation, ActTurn turn) => Read(confirmation) is { Ends: null } request
        ? turn.Speech.Say("act.subscribe.done", ("what", SubscriptionWords.Topic(request.Topic, request.Region, turn.Speech)))
        : turn.Speech.Say("act.unsubscribe.done");

    private static SubscriptionRequest Read(Confirmation confirmation) => PushJson.Read<SubscriptionRequest>(confirmation.Payload);
}
