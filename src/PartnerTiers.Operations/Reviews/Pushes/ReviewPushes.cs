using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace PartnerTiers.Operations.Reviews.Pushes;

/// <summary>Kinds, keys and topics of what reviews tell. Never renamed.</summary>
public static class ReviewPushes
{
    /// <summary>To a manager: who would move at the coming review (<see cref="ReviewPush"/>).</summary>
    public const string Announcement = "review-announcement";

    /// <summary>To a manager or the review channel: a partner to decide about (<see cref="ReviewCasePush"/>).</summary>
    public const string Card = "review-card";

    /// <summary>To an approver or the review channel: a demotion that waits for a second person (<see cref="ReviewCasePush"/>).</summary>
    public const string Signature = "review-signature";

    /// <summary>To a manager or an approver: what is undecided (<see cref="ReviewPush"/>).</summary>
    public const string Reminder = "review-reminder";

    /// <summary>To a partner: what changed and why (<see cref="ReviewCasePush"/>).</summary>
    public const string Letter = "review-letter";

    /// <summary>To sellers' channels: who moved (<see cref="ReviewPush"/>).</summary>
    public const string Movements = "review-movements";

    /// <summary>To leadership: the review in numbers and names (<see cref="ReviewPush"/>).</summary>
    public const string Summary = "review-summary";

    /// <summary>To the manager of a partner of the top tier: an executive business review (<see cref="QbrPush"/>).</summary>
    public const string Qbr = "review-qbr";

    /// <summary>To approvers: a review will never be published (<see cref="ReviewPush"/>).</summary>
    public const string Lapsed = "review-lapsed";

    /// <summary>To sellers' channels: who moved between reviews (<see cref="MovesPush"/>).</summary>
    public const string Moves = "review-moves";

    /// <summary>To a manager: moves between reviews that wait too long (<see cref="ReviewPush"/>, of the day of reminding).</summary>
    public const string MovesReminder = "review-moves-reminder";

    /// <summary>What keys of a kind begin with in a review; ends with a slash.</summary>
    public static string Prefix(string kind, LocalDate review) => $"{kind}/{LocalDatePattern.Iso.Format(review)}/";

    /// <summary>What keys of a kind begin with for a partner in a review; ends with a slash.</summary>
    public static string Prefix(string kind, LocalDate review, string partner) => $"{Prefix(kind, review)}{partner}/";
}

/// <summary>A push about a review.</summary>
/// <param name="Review">The quarter's last day.</param>
public sealed record ReviewPush(LocalDate Review)
{
    /// <summary>To a manager: their address, and only their partners; null: those that nobody manages, or all.</summary>
    public string? Manager { get; init; }

    /// <summary>Only partners of this region; null: all.</summary>
    public string? Region { get; init; }
}

/// <summary>A push about one partner in a review.</summary>
/// <param name="Row">What was found and proposed.</param>
/// <param name="Standing">The standing without receipts, by the rules that the review keeps.</param>
public sealed record ReviewCasePush(ReviewRow Row, string Standing);

/// <summary>Who moved between reviews.</summary>
/// <param name="Review">The day judged.</param>
/// <param name="Region">Their region.</param>
/// <param name="Partners">Their ids.</param>
public sealed record MovesPush(LocalDate Review, string Region, ImmutableArray<string> Partners);

/// <summary>A proposed executive business review.</summary>
/// <param name="Review">The quarter's last day.</param>
/// <param name="Partner">The partner's id.</param>
/// <param name="On">The proposed day.</param>
public sealed record QbrPush(LocalDate Review, string Partner, LocalDate On)
{
    /// <summary>Where a calendar file with it can be had; null: nowhere, because no server gives links.</summary>
    public string? Link { get; init; }
}
