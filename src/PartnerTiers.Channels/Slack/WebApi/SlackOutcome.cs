using System.Text.Json;

namespace PartnerTiers.Channels.Slack.WebApi;

/// <summary>What became of a call to the Web API.</summary>
internal abstract record SlackOutcome
{
    private SlackOutcome()
    {
    }

    /// <summary>Done.</summary>
    /// <param name="Body">The answer.</param>
    public sealed record Done(JsonElement Body) : SlackOutcome;

    /// <summary>Will never work as it was asked.</summary>
    /// <param name="Error">Slack's own code.</param>
    /// <param name="Kind">What to do about it.</param>
    /// <param name="Detail">Slack's hints, without content of ours.</param>
    public sealed record Refused(string Error, SlackErrorKind Kind, string Detail) : SlackOutcome;

    /// <summary>Did not work now, and did nothing; worth another try.</summary>
    /// <param name="Detail">Why.</param>
    /// <param name="After">Not before this long; null: no word of it.</param>
    public sealed record Unavailable(string Detail, TimeSpan? After = null) : SlackOutcome;

    /// <summary>It may have been done. Tried again, somebody could read it twice.</summary>
    public sealed record Uncertain(string Detail) : SlackOutcome;
}
