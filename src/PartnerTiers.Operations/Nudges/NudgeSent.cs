using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Operations.Nudges;

/// <summary>Payload of <c>nudge.sent</c>: what was worth a word, and to whom it went.</summary>
/// <param name="Key">Of the ledger's entry.</param>
/// <param name="Nudge">What was found.</param>
/// <param name="On">The day on which it was chosen.</param>
/// <param name="Latest">The latest moment at which it is to arrive with one of its receivers: some live elsewhere.</param>
/// <param name="Manager">The person at home; null: none, it went to channels alone.</param>
public sealed record NudgeSent(string Key, Nudge Nudge, LocalDate On, Instant Latest, string? Manager)
{
    /// <summary>The entry's kind.</summary>
    public const string Kind = "nudge.sent";
}

/// <summary>Payload of <c>nudge.followed</c>: what was missing came within 30 days.</summary>
/// <param name="Key">Of the nudge.</param>
/// <param name="SeenOn">The day on which the facts first said so.</param>
public sealed record NudgeFollowed(string Key, LocalDate SeenOn)
{
    /// <summary>The entry's kind.</summary>
    public const string Kind = "nudge.followed";
}

/// <summary>Payload of <c>nudge.snoozed</c>.</summary>
/// <param name="Until">Last day of silence; a day that is over ends it.</param>
public sealed record NudgeSnoozed(LocalDate Until)
{
    /// <summary>The entry's kind.</summary>
    public const string Kind = "nudge.snoozed";
}

/// <summary>Payload of <c>nudge.disowned</c>: somebody said that the partner is not theirs.</summary>
/// <param name="Email">Who.</param>
public sealed record NudgeDisowned(string Email)
{
    /// <summary>The entry's kind.</summary>
    public const string Kind = "nudge.disowned";
}

/// <summary>Payload of the push <c>nudge</c>.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Partner">The partner's id.</param>
/// <param name="Gaps">What was open; silent once none of it is.</param>
public sealed record NudgeNotice(NudgeKind Kind, string Partner, ImmutableArray<string> Gaps)
{
    /// <summary>The push's kind.</summary>
    public const string Push = "nudge";

    /// <summary>Whether the partner can do something about it. An answer that we owe is ours.</summary>
    public static bool IsForPartners(NudgeKind kind) => kind != NudgeKind.RegistrationUnanswered;
}
