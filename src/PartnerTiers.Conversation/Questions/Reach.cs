using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Questions;

/// <summary>Who may ask a kind of question at all.</summary>
internal enum Reach
{
    /// <summary>Home people: it speaks of many partners, or of how they stand among each other.</summary>
    Home,

    /// <summary>Home people, and a partner about itself and the published rules.</summary>
    Partner,
}

internal static class ReachRules
{
    /// <summary>Whether <paramref name="audience"/> may ask. A stranger may ask nothing.</summary>
    public static bool Covers(this Reach reach, Audience audience) => audience switch
    {
        Audience.Home => true,
        Audience.OfPartner => reach == Reach.Partner,
        _ => false,
    };
}
