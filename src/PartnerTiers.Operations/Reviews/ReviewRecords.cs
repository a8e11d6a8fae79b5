using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Operations.Reviews;

/// <summary>Kinds and keys of the reviews' entries in the ledger, and their payloads. Never renamed.</summary>
public static class ReviewRecords
{
    /// <summary>Reviews are held from this day on: nothing before it is made up (<see cref="Begun"/>).</summary>
    public const string Began = "review.began";

    /// <summary>Managers were told who would move.</summary>
    public const string Announced = "review.announced";

    /// <summary>The freezing began, or began anew on other facts (<see cref="FreezingBegun"/>).</summary>
    public const string Freezing = "review.freezing";

    /// <summary>All inputs are frozen (<see cref="EvaluationDone"/>).</summary>
    public const string Evaluated = "review.evaluated";

    /// <summary>Somebody decided (<see cref="DecisionMade"/>).</summary>
    public const string Decided = "review.decided";

    /// <summary>A second person signed a demotion, or refused to (<see cref="SignatureGiven"/>).</summary>
    public const string SecondWord = "review.signed";

    /// <summary>People were reminded of what is undecided.</summary>
    public const string Reminded = "review.reminded";

    /// <summary>An approver gave the word (<see cref="PublicationOrdered"/>).</summary>
    public const string Ordered = "review.ordered";

    /// <summary>A step of the publication was done (<see cref="StepDone"/>).</summary>
    public const string Step = "review.step";

    /// <summary>Everything of the publication was done.</summary>
    public const string Published = "review.published";

    /// <summary>It was not published before the next quarter ended, and never will be.</summary>
    public const string Lapsed = "review.lapsed";

    /// <summary>A published decision was corrected (<see cref="CorrectionMade"/>).</summary>
    public const string Corrected = "review.corrected";

    /// <summary>The key of something of which there is one in a review.</summary>
    public static string Key(LocalDate review, string what) => $"review/{LocalDatePattern.Iso.Format(review)}/{what}";

    /// <summary>The key of something of which there is one for a partner in a review.</summary>
    public static string Key(LocalDate review, string partner, string what) => $"review/{LocalDatePattern.Iso.Format(review)}/of/{partner}/{what}";
}

/// <summary>From when on reviews are held.</summary>
public sealed record Begun(LocalDate Day);

/// <summary>A review, for entries that say no more.</summary>
public sealed record ReviewNoted(LocalDate Review);

/// <summary>The freezing began.</summary>
/// <param name="Review">The review.</param>
/// <param name="Attempt">From 1.</param>
/// <param name="Sync">Number of the sync whose facts are frozen.</param>
/// <param name="Partners">How many partners there are.</param>
/// <param name="Rules">The version of the rules that judges, whole, as JSON.</param>
public sealed record FreezingBegun(LocalDate Review, int Attempt, long Sync, int Partners, string Rules);

/// <summary>All inputs are frozen.</summary>
/// <param name="Review">The review.</param>
/// <param name="Attempt">Which attempt.</param>
/// <param name="Partners">How many partners.</param>
public sealed record EvaluationDone(LocalDate Review, int Attempt, int Partners);

/// <summary>What somebody decided about one partner.</summary>
/// <param name="Review">The review.</param>
/// <param name="Kind">What.</param>
/// <param name="To">Id of the tier.</param>
/// <param name="Until">Last day of the grace or exception; null: none.</param>
/// <param name="Reason">Why otherwise than proposed; null: as proposed.</param>
/// <param name="NeedsSignature">It takes a second person.</param>
public sealed record DecisionMade(LocalDate Review, ProposalKind Kind, string To, LocalDate? Until, string? Reason, bool NeedsSignature);

/// <summary>What the second person said.</summary>
/// <param name="Review">The review.</param>
/// <param name="Agrees">False: the decision is open again.</param>
/// <param name="Reason">Why not; null where it agrees.</param>
public sealed record SignatureGiven(LocalDate Review, bool Agrees, string? Reason);

/// <summary>An approver's word.</summary>
/// <param name="Review">The review.</param>
/// <param name="On">The day on which tiers change.</param>
public sealed record PublicationOrdered(LocalDate Review, LocalDate On);

/// <summary>A step of the publication.</summary>
/// <param name="Review">The review.</param>
/// <param name="Step">Its name.</param>
public sealed record StepDone(LocalDate Review, string Step)
{
    /// <summary>Of the step in which tiers change: the figures of the summary; null elsewhere.</summary>
    public ReviewFigures? Figures { get; init; }
}

/// <summary>A review in numbers.</summary>
/// <param name="Tiers">Of each tier, the highest first.</param>
public sealed record ReviewFigures(ImmutableArray<TierFigures> Tiers);

/// <summary>A tier in numbers.</summary>
/// <param name="Tier">Its id.</param>
/// <param name="Before">Partners before.</param>
/// <param name="After">Partners after.</param>
/// <param name="Revenue">What those after brought in by the review's figures.</param>
public sealed record TierFigures(string Tier, int Before, int After, decimal Revenue);

/// <summary>A published decision was corrected.</summary>
/// <param name="Review">The review.</param>
/// <param name="Kind">What it is now.</param>
/// <param name="Tier">Id of the tier.</param>
/// <param name="Since">First day of that tier; null: unknown.</param>
/// <param name="GraceUntil">Last day of the grace; null: none.</param>
/// <param name="On">The day of the correction.</param>
/// <param name="Reason">Why.</param>
public sealed record CorrectionMade(LocalDate Review, ProposalKind Kind, string Tier, LocalDate? Since, LocalDate? GraceUntil, LocalDate On, string Reason)
{
    /// <summary>Id of the tier before; null in records that do not say.</summary>
    public string? Before { get; init; }
}
