namespace PartnerTiers.Operations.Inbox;

/// <summary>Whether an item may be worked on.</summary>
public enum InboxTurn
{
    /// <summary>It may.</summary>
    Now,

    /// <summary>Not yet: another process has not answered yet what was taken in before it in the same lane.</summary>
    Waits,

    /// <summary>It is done, or another process's.</summary>
    NotOurs,
}
