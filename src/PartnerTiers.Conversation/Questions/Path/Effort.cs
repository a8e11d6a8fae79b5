namespace PartnerTiers.Conversation.Questions.Path;

/// <summary>
/// What things to do are compared by; no prices, only an order: what somebody does at the desk is small, what takes a customer or an exam is large. The answer says these numbers.
/// </summary>
internal static class Effort
{
    /// <summary>A deal to put in order, or a certificate or piece of evidence to renew.</summary>
    public const decimal Desk = 1m;

    /// <summary>An answer to a survey.</summary>
    public const decimal Answer = 2m;

    /// <summary>An open deal to win.</summary>
    public const decimal OpenDeal = 4m;

    /// <summary>A piece of evidence.</summary>
    public const decimal Evidence = 4m;

    /// <summary>A person to certify.</summary>
    public const decimal Person = 5m;

    /// <summary>A deal that isn't there yet.</summary>
    public const decimal NewDeal = 8m;

    /// <summary>What has no pieces (new revenue, a share, points): one for each percent that is missing, and never less than a new person.</summary>
    public static decimal Percent(decimal missing, decimal of) => Math.Max(Person, of <= 0m ? Person : Math.Min(100m, Math.Ceiling(100m * missing / of)));
}
