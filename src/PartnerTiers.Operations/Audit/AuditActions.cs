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
}
