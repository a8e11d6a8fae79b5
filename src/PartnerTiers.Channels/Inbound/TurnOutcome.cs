namespace PartnerTiers.Channels.Inbound;

/// <summary>What became of a turn.</summary>
internal enum TurnOutcome
{
    /// <summary>Answered, or can never be.</summary>
    Finished,

    /// <summary>Not now; worth another try later.</summary>
    TryAgain,
}
