using System.Globalization;
using NodaTime;
using PartnerTiers.Bot.Schedules;

namespace PartnerTiers.Bot.Verbs.Check;

/// <summary>Says of each duty when it was last run and when it is run next.</summary>
internal static class DutyCheck
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(DutyReport report, CancellationToken cancellationToken)
    {
        if (!report.IsKept)
        {
            return [new Finding("duties", "do not run under AsOf; take it out and the calendar is the real one.")];
        }

        return await report.ReadAsync(cancellationToken) is { } states
            ? [.. states.Select(Of)]
            : [new Finding("duties", "their schedule cannot be read. See that the store is well; the bot answers without it and reviews, nudges and digests wait.", IsWrong: true)];
    }

    private static Finding Of(DutyState state) => state switch
    {
        { LastRun: null } => new Finding($"duty {state.Id}", "has not run yet; it runs while the bot serves."),
        { Trouble: { } trouble } => new Finding($"duty {state.Id}", string.Create(CultureInfo.InvariantCulture, $"failed {state.Failures} time(s) in a row, last {Text(state.LastRun)}: {trouble} It is tried again {Text(state.Next)}; the log says more."), IsWrong: true),
        _ => new Finding($"duty {state.Id}", $"last run {Text(state.LastRun)}, next {Text(state.Next)}."),
    };

    private static string Text(Instant? moment) => moment is { } known ? known.ToString("uuuu-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "at a moment not known";
}
