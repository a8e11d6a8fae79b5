using NodaTime;

namespace PartnerTiers.Operations.Exceptions;

/// <summary>What a push about an exception's end says (<see cref="Lapsing"/>, <see cref="Lapsed"/>).</summary>
/// <param name="Partner">The partner's id.</param>
/// <param name="Tier">Id of the tier.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Reason">Why it was granted.</param>
/// <param name="By">Who granted it: the address, else the platform's id.</param>
public sealed record ExceptionNotice(string Partner, string Tier, LocalDate Until, string Reason, string By)
{
    /// <summary>The kind of the push 14 days before.</summary>
    public const string Lapsing = "exception-lapsing";

    /// <summary>The kind of the push on the day after.</summary>
    public const string Lapsed = "exception-lapsed";

    internal static ExceptionNotice Of(ExceptionCase one) => new(one.Grant.Partner, one.Grant.Tier, one.Grant.Until, one.Grant.Reason, one.Grant.By.Email ?? one.Grant.By.PersonId);
}
