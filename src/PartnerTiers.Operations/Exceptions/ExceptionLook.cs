using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Exceptions;

/// <summary>What granting or ending an exception would meet.</summary>
public abstract record ExceptionLook
{
    private ExceptionLook()
    {
    }

    /// <summary>It can be granted.</summary>
    /// <param name="Partner">The partner.</param>
    /// <param name="Tier">The tier.</param>
    /// <param name="Published">The tier that is published now.</param>
    /// <param name="Until">Last day.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Instead">The exception in force whose place it takes; null: none.</param>
    public sealed record Free(Partner Partner, Tier Tier, Tier Published, LocalDate Until, string Reason, ExceptionCase? Instead) : ExceptionLook
    {
        /// <summary>It speaks for a tier above the published one: the next review gives it.</summary>
        public bool IsAbove { get; init; }
    }

    /// <summary>It can be ended.</summary>
    /// <param name="Partner">The partner.</param>
    /// <param name="Case">The exception in force.</param>
    public sealed record Running(Partner Partner, ExceptionCase Case) : ExceptionLook;

    /// <summary>Only approvers grant and end exceptions.</summary>
    public sealed record NotAllowed : ExceptionLook;

    /// <summary>There is no such partner.</summary>
    public sealed record NoSuchPartner : ExceptionLook;

    /// <summary>There is no such tier.</summary>
    public sealed record NoSuchTier : ExceptionLook;

    /// <summary>The lowest tier is everyone's; nobody needs an exception for it.</summary>
    public sealed record LowestTier(Tier Tier) : ExceptionLook;

    /// <summary>Its last day is over.</summary>
    public sealed record Past(LocalDate Until) : ExceptionLook;

    /// <summary>Its last day is more than four quarters away.</summary>
    public sealed record TooFar(LocalDate Until, LocalDate Latest) : ExceptionLook;

    /// <summary>No reason is given.</summary>
    public sealed record NoReason : ExceptionLook;

    /// <summary>None is in force.</summary>
    public sealed record NoneRuns(Partner Partner) : ExceptionLook;
}
