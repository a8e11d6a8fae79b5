namespace PartnerTiers.Operations.Audit;

/// <summary>What this room records. Never renamed: records keep the word for ever.</summary>
public static class AuditActions
{
    /// <summary>A channel, tenant, team or domain was bound to a partner.</summary>
    public const string BindingMade = "binding.made";

    /// <summary>A binding made in chat was ended.</summary>
    public const string BindingEnded = "binding.ended";

    /// <summary>Section <c>Access</c> of the configuration says something else than at the last start.</summary>
    public const string AccessConfigured = "access.configured";

    /// <summary>Somebody had the facts read at once.</summary>
    public const string SyncAsked = "sync.asked";

    /// <summary>Somebody was given a link to an export.</summary>
    public const string ExportGiven = "export.given";

    /// <summary>Somebody opened such a link.</summary>
    public const string ExportOpened = "export.opened";

    /// <summary>Somebody asked for silence about a partner.</summary>
    public const string NudgesSnoozed = "nudge.snoozed";

    /// <summary>Somebody said that a partner is not theirs.</summary>
    public const string NudgesDisowned = "nudge.disowned";

    /// <summary>An approver granted an exception; before: the one whose place it takes.</summary>
    public const string ExceptionGranted = "exception.granted";

    /// <summary>An approver ended an exception before its day.</summary>
    public const string ExceptionEnded = "exception.ended";

    /// <summary>The inputs of a review are frozen.</summary>
    public const string ReviewEvaluated = "review.evaluated";

    /// <summary>Somebody decided about a partner in a review.</summary>
    public const string ReviewDecided = "review.decided";

    /// <summary>A second person signed a demotion, or refused to.</summary>
    public const string ReviewSigned = "review.signed";

    /// <summary>An approver gave the word to publish.</summary>
    public const string ReviewOrdered = "review.ordered";

    /// <summary>The published tiers came in force.</summary>
    public const string ReviewTiers = "review.tiers";

    /// <summary>The CRM was written back.</summary>
    public const string ReviewWrittenBack = "review.written-back";

    /// <summary>Everybody was told of a publication.</summary>
    public const string ReviewPublished = "review.published";

    /// <summary>A review was not published before the next quarter ended.</summary>
    public const string ReviewLapsed = "review.lapsed";

    /// <summary>A published decision was corrected.</summary>
    public const string ReviewCorrected = "review.corrected";

    /// <summary>A move between reviews was decided, and is in force.</summary>
    public const string MoveMade = "move.made";

    /// <summary>Nothing came of a move between reviews.</summary>
    public const string MoveEnded = "move.ended";

    /// <summary>A grace's plan was written or changed.</summary>
    public const string GracePlanned = "grace.planned";

    /// <summary>An item of a grace's plan was done.</summary>
    public const string GraceItemDone = "grace.item.done";

    /// <summary>An appeal was filed.</summary>
    public const string AppealFiled = "appeal.filed";

    /// <summary>An appeal was upheld or overturned.</summary>
    public const string AppealAnswered = "appeal.answered";
}
