namespace PartnerTiers.Bot.Verbs;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>The work is done.</summary>
    public const int Good = 0;

    /// <summary>The work failed.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int Usage = 2;
}
